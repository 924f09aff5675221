/** The few types that every module speaks: money, people, cases, refusals. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.pendamping.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
