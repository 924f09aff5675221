/** Draws that nobody can steer: a seed whose hash is told before the draw and which is told itself afterwards. */
@NullMarked
package id.pendamping.draw;

import org.jspecify.annotations.NullMarked;
