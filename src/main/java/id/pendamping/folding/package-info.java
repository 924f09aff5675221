/** Groups as they stand, their members, plans and accounts, and what banks did: folded anew from the journal when the record is checked. */
@ApplicationModule(allowedDependencies = {"disbursement", "group", "journal", "settlement", "shared", "worklist"})
@NullMarked
package id.pendamping.folding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
