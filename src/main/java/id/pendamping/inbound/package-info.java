/** What outside systems report: payments of the treasury, identities from the civil registry, changes from the portal. */
@NullMarked
package id.pendamping.inbound;

import org.jspecify.annotations.NullMarked;
