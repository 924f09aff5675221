/** Invented people who play the programme through the same use cases as everybody: for demonstrations and tests. */
@NullMarked
package id.pendamping.demo;

import org.jspecify.annotations.NullMarked;
