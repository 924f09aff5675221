package id.pendamping.ranking;

import java.util.List;
import java.util.UUID;

/** Something above the lists that calls groups from their reserve; who is called has a place from then on. */
public interface ReserveCalls {

    /** Cases of the phase that are called, whether or not they have been named since. */
    List<UUID> called(UUID phaseId);
}
