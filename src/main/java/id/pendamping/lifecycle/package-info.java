/** Work list and steps: which case waits for whom, and what happens when that person acts. */
@NullMarked
package id.pendamping.lifecycle;

import org.jspecify.annotations.NullMarked;
