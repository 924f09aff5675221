package id.pendamping.dossier;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.Stage;
import id.pendamping.shared.Subject;
import id.pendamping.tracing.TimeLine;
import java.util.List;

/**
 * One entry of a dossier: in words, by stage, with what it changed.
 *
 * @param kept as the journal keeps it
 */
public record DossierEntry(Recorded kept, TimeLine.Line line, Stage stage, List<Standing.Change> changes) {

    /** Whether somebody looked at personal data: an entry of the case's own stream of views. */
    public boolean isView() {
        return kept.subject().kind() == Subject.Kind.ACCESS;
    }

    /** Names the entry on the page and in links for good: {@code 41}, or {@code d3} for the third view. */
    public String anchor() {
        return isView() ? "d" + kept.sequence() : String.valueOf(kept.sequence());
    }

    boolean is(Kind kind) {
        return kind.holds(kept, line.kind(), changes);
    }
}
