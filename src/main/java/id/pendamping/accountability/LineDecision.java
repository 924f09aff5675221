package id.pendamping.accountability;

import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a reviewer decides on one line of a report; a rejection names its reason. */
record LineDecision(
        UUID id,
        ReportedLine.Verdict verdict,
        @Wording(unreadable = "refusal.review.reason") ReportedLine.@Nullable Reason reason,

        @Field(Field.Kind.WORDS) @Size(max = 500, message = "{constraint.tooLong}") @Nullable
        String words) {

    /** As the line was decided on before. */
    @SuppressWarnings("NullAway") // nothing is ticked on a line that nobody has decided on
    static LineDecision of(ReportedLine line) {
        return new LineDecision(line.id(), line.verdict(), line.reason(), line.words());
    }

    @SuppressWarnings("NullAway") // nothing is ticked yet
    static LineDecision undecided(ReportedLine line) {
        return new LineDecision(line.id(), null, null, null);
    }

    boolean isRejection() {
        return verdict == ReportedLine.Verdict.REJECTED;
    }

    ReportStore.Decision decided() {
        return isRejection()
                ? new ReportStore.Decision(id, verdict, reason, words)
                : new ReportStore.Decision(id, verdict, null, null);
    }

    /** What speaks against these decisions on the open lines of a report. */
    static List<Refusal> check(Report report, List<LineDecision> decisions) {
        List<Refusal> wrong = new ArrayList<>();
        Set<UUID> open = report.open().stream().map(ReportedLine::id).collect(Collectors.toSet());
        for (int i = 0; i < decisions.size(); i++) {
            LineDecision decision = decisions.get(i);
            if (!open.remove(decision.id)) {
                wrong.add(Refusal.at("lines[" + i + "].verdict", "refusal.review.unknownLine"));
            } else if (decision.isRejection() && decision.reason == null) {
                wrong.add(Refusal.at("lines[" + i + "].reason", "refusal.review.reason"));
            } else if (decision.isRejection()
                    && decision.reason == ReportedLine.Reason.OTHER
                    && decision.words == null) {
                wrong.add(Refusal.at("lines[" + i + "].words", "refusal.review.words"));
            }
        }
        if (!open.isEmpty()) {
            wrong.add(Refusal.at("lines", "refusal.review.undecided", open.size()));
        }
        return wrong;
    }
}
