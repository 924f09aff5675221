/** The only package that knows the process engine. */
@NullMarked
@ProgramOnly
package id.pendamping.lifecycle.engine;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
