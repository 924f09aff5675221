/** What the bank tells of a transfer, handed in by the treasurer: it came back, or the group got more. */
@ApplicationModule(allowedDependencies = {"access", "desk", "disbursement", "forms", "shared"})
@NullMarked
package id.pendamping.banknotice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
