/** What became of the business some months after its case was closed. */
@NullMarked
package id.pendamping.monitoring;

import org.jspecify.annotations.NullMarked;
