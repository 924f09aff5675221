/** The account of a case: what was paid out, accepted, given back and written off, and what is left of it. */
@ApplicationModule(allowedDependencies = {"disbursement", "group", "journal", "programme", "shared", "watching"})
@NullMarked
package id.pendamping.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
