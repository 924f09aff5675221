/** Work in the background: persistent jobs on one worker per node, and the same deed for many subjects. */
@NullMarked
package id.pendamping.bulk;

import org.jspecify.annotations.NullMarked;
