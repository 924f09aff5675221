/** The page for everybody: a group's stage, rupiah and days, which the reader's own browser computes from a proof. */
@ApplicationModule(allowedDependencies = {"journal", "print", "proof", "shared", "sums"})
@NullMarked
@ProgramOnly
package id.pendamping.check;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
