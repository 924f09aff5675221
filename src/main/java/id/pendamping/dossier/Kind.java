package id.pendamping.dossier;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.Duty;
import id.pendamping.tracing.TimeLine;
import java.util.List;

/** What a dossier can be narrowed to. */
public enum Kind {
    ALL,
    DECISION,
    MONEY,
    AUTOMATION,
    PERSONAL_DATA,
    INTERVENTION;

    boolean holds(Recorded entry, TimeLine.Kind drawn, List<Standing.Change> changes) {
        return switch (this) {
            case ALL -> true;
            case DECISION -> drawn == TimeLine.Kind.DECISION;
            case MONEY -> changes.stream().anyMatch(change -> change.aspect().isMoney());
            case AUTOMATION -> drawn == TimeLine.Kind.AUTOMATION;
            case PERSONAL_DATA -> entry.type().equals("personal-data-viewed");
            case INTERVENTION -> entry.duty() == Duty.ADMINISTRATOR;
        };
    }
}
