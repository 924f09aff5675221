/** What is typed and not yet handed in, value by value. */
@NullMarked
package id.pendamping.draft;

import org.jspecify.annotations.NullMarked;
