/** The few types that every module speaks: money, people, cases, refusals. */
@NullMarked
package id.pendamping.shared;

import org.jspecify.annotations.NullMarked;
