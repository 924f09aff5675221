/** What is paid back, demanded or given up after the report, until the case closes. */
@NullMarked
package id.pendamping.settlement;

import org.jspecify.annotations.NullMarked;
