/** Sums of a phase that prove themselves: a tree over its cases in which every case finds its own rupiah. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "dossier",
            "group",
            "journal",
            "programme",
            "proof",
            "shared",
            "transparency"
        })
@NullMarked
@ProgramOnly
package id.pendamping.sums;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
