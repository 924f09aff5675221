/** The draw of reports for a second review: its page, the opening of the seed, and drawing again. */
@ApplicationModule(
        allowedDependencies = {"access", "accountability", "desk", "draw", "forms", "journal", "programme", "shared"})
@NullMarked
package id.pendamping.sampling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
