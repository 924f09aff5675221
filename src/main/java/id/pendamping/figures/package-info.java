/** The programme in figures: a copy for reading, built from the published events of cases and from nothing else. */
@ApplicationModule(
        allowedDependencies = {"access", "consuming", "embedded", "journal", "listing", "programme", "shared", "sheet"})
@NullMarked
package id.pendamping.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
