/** Pictures and papers of cases: taken in, kept by their content, found again when they come twice. */
@NullMarked
package id.pendamping.evidence;

import org.jspecify.annotations.NullMarked;
