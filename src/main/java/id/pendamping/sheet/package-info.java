/** Tables in files, CSV and XLSX: read with care, written without anything that runs. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package id.pendamping.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
