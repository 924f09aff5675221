/** Signed checkpoints of every chain, the proof that a case is in one, and the check of the journal against them. */
@NullMarked
package id.pendamping.proof;

import org.jspecify.annotations.NullMarked;
