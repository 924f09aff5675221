/** The PostgreSQL and Kafka that a plain start brings along. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package id.pendamping.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
