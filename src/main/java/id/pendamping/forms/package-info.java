/** Forms: how their fields are asked for and read, their rows, refusals in words, drafts, spreadsheets. */
@ApplicationModule(allowedDependencies = {"listing", "shared"})
@NullMarked
package id.pendamping.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
