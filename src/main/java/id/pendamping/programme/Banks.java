package id.pendamping.programme;

import java.util.List;
import java.util.Optional;

/** The banks that may hold a group's account; reference data, held in memory. */
public interface Banks {

    /** Those that can be chosen today. */
    List<Bank> all();

    /** Also one that can no longer be chosen: accounts are kept there. */
    Optional<Bank> find(String code);

    /** One that can be chosen today. */
    Optional<Bank> findOpen(String code);
}
