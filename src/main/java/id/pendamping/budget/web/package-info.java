/** The page on which a mentor asks for a change of the plan. */
@NullMarked
package id.pendamping.budget.web;

import org.jspecify.annotations.NullMarked;
