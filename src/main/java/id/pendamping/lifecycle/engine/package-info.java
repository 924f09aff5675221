/** The only package that knows the process engine. */
@NullMarked
package id.pendamping.lifecycle.engine;

import org.jspecify.annotations.NullMarked;
