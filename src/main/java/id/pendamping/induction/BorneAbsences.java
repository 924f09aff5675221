package id.pendamping.induction;

import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How many absences end in the replacement of a group, by the programme year of its phase. */
@Component
class BorneAbsences {

    private static final String ABSENCES = "induction-absences";
    private static final int USUAL = 2;

    private final Programme programme;

    BorneAbsences(Programme programme) {
        this.programme = programme;
    }

    int of(UUID phaseId) {
        Phase phase = programme.phase(phaseId);
        Edition edition = programme.edition(phase.year(), phase.opens());
        return programme.term(edition, ABSENCES).orElse(USUAL);
    }
}
