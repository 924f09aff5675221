/** What speaks against the use of the aid in a case: found, answered, settled. */
@NullMarked
package id.pendamping.findings;

import org.jspecify.annotations.NullMarked;
