/**
 * Reads any bank's list, a CSV or the text of a sheet: bytes to encoding, dialect, profile and typed rows, with every row that cannot be
 * read named.
 */
@NullMarked
package dev.sallim.core.csv;

import org.jspecify.annotations.NullMarked;
