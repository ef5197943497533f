/** The platform's HTTP half: who may call what, strict reading of requests, problem details, pages, documents, logs. */
@NullMarked
package dev.sallim.platform.web;

import org.jspecify.annotations.NullMarked;
