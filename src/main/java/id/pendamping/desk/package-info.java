/** Where anybody does anything: who may, the key against doubling, the form, the transaction and the lock, once for all. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "bulk",
            "evidence",
            "forms",
            "journal",
            "lifecycle",
            "programme",
            "shared",
            "sheet",
            "worklist"
        })
@NullMarked
package id.pendamping.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
