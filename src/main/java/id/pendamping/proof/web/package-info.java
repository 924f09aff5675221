/** The page of the checkpoints, and the proof of one case. */
@NullMarked
package id.pendamping.proof.web;

import org.jspecify.annotations.NullMarked;
