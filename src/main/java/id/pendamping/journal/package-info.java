/** The append-only record of what happened: sequence per subject, hash chain, verification. */
@NullMarked
package id.pendamping.journal;

import org.jspecify.annotations.NullMarked;
