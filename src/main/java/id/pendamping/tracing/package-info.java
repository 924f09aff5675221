/** What happened on a case, for everyone who may know: time line, process picture, case page. */
@NullMarked
@ProgramOnly
package id.pendamping.tracing;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
