/** The case page and the list of cases, as pages and as API. */
@NullMarked
package id.pendamping.tracing.web;

import org.jspecify.annotations.NullMarked;
