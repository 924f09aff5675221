package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decrees and the groups they name. */
interface DecreeBook extends Decrees {

    /** What the phase may still promise. A decree that promises more meanwhile is refused when its transaction ends. */
    Room room(UUID phaseId);

    /** Money and places of a phase that no decree names. */
    record Room(Rupiah money, int places) {}

    /** The same, with number and date of the decree that has this number, if one has it. */
    Paper paper(UUID phaseId, String number);

    /** A number for a decree, as the decree itself writes it, and what its phase may still promise. */
    record Paper(Room room, String number, @Nullable LocalDate date) {}

    /** Names the group in the decree, which is opened when it is new. */
    void name(GroupSummary group, String number, LocalDate date, Rupiah amount, Act act);

    void ratify(CaseId caseId, LocalDate on, Act act);

    /** Takes the group out of the decree; its amount is free again. */
    void withdraw(CaseId caseId, Act act);

    /** The same after the decree was ratified: the group will not be paid. */
    void release(CaseId caseId, Act act);
}
