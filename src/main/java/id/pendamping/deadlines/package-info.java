/** The last day of a report: set by rule, extended, stopped by force majeure, set anew for a revision. */
@NullMarked
package id.pendamping.deadlines;

import org.jspecify.annotations.NullMarked;
