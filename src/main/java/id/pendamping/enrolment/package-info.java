/** Mentors taken into the programme by file: one row per mentor, each opens an account. */
@ApplicationModule(
        allowedDependencies = {"access", "forms", "group", "listing", "mentoring", "programme", "shared", "sheet"})
@NullMarked
@ProgramOnly
package id.pendamping.enrolment;

import id.pendamping.shared.ProgramOnly;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
