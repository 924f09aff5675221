/** What the lifecycle asks of the features: a form that a person completes, or work a rule does. */
@NullMarked
package id.pendamping.step;

import org.jspecify.annotations.NullMarked;
