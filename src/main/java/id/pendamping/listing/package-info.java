/** Long lists: pages by number, places by cursor, and the regions a person may see. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.pendamping.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
