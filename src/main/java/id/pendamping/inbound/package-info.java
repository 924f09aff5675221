/** What outside systems report: payments of the treasury, identities from the civil registry, changes from the portal. */
@NullMarked
@ProgramOnly
package id.pendamping.inbound;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
