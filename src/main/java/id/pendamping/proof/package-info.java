/** Signed checkpoints of every chain, the proof that a case is in one, and the check of the journal against them. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "checkpoint",
            "embedded",
            "group",
            "journal",
            "scan",
            "sealing",
            "shared",
            "transparency",
            "verifying",
            "witness"
        })
@NullMarked
@ProgramOnly
package id.pendamping.proof;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
