/** What outside systems report: their messages hand in the forms of steps that may be reported by them. */
@NullMarked
package id.pendamping.inbound;

import org.jspecify.annotations.NullMarked;
