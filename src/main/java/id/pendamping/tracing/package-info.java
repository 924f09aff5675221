/** What happened on a case, for everyone who may know: time line, process picture, case page. */
@NullMarked
package id.pendamping.tracing;

import org.jspecify.annotations.NullMarked;
