/** Work in the background: persistent jobs on one worker per node, and the same deed for many subjects. */
@NullMarked
@ProgramOnly
package id.pendamping.bulk;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
