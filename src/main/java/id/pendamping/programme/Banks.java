package id.pendamping.programme;

import java.util.List;
import java.util.Optional;

/** The banks that may hold a group's account; reference data, held in memory. */
public interface Banks {

    List<Bank> all();

    Optional<Bank> find(String code);
}
