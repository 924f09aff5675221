/** Processes and the work list: which subject waits for whom, and what facts move. */
@NullMarked
package id.pendamping.lifecycle;

import org.jspecify.annotations.NullMarked;
