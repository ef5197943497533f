/**
 * Sheets of workbooks and tables of web pages as lines of text, so that what reads a bank's CSV reads them too. Streams from file to
 * file: memory does not grow with the rows.
 */
@NullMarked
package dev.sallim.core.sheet;

import org.jspecify.annotations.NullMarked;
