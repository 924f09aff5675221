/** The page on which the clock of a report is extended, stopped and set going. */
@NullMarked
package id.pendamping.deadlines.web;

import org.jspecify.annotations.NullMarked;
