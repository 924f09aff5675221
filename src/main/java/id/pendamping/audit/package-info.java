/** The auditor's own work: samples by monetary unit, working notes, and who looked at whose data. */
@NullMarked
package id.pendamping.audit;

import org.jspecify.annotations.NullMarked;
