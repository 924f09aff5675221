package id.pendamping.papers;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A letter, a copy or a photograph was laid beside the registration; {@code member} by position. */
@FactType("paper-added")
@FactMeaning
public record PaperAdded(
        CaseId caseId,
        int position,
        Paper.Kind kind,
        @Nullable Integer member,
        UUID evidence) implements CaseFact {}
