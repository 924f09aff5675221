package id.pendamping.correction;

import id.pendamping.correction.PapersOnRecord.Recorded;
import id.pendamping.disbursement.PaymentPaper;
import id.pendamping.disbursement.PaymentPaper.Kind;
import id.pendamping.disbursement.PaymentPapers;
import id.pendamping.group.CaseDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a corrected paper has to keep to, when it is proposed and again when it is decided: the days around it, the other papers of
 * its case, the treasury's own word, and what other cases have on record.
 */
@Component
class CorrectionBounds {

    private static final Pattern SP2D = Pattern.compile("\\d{15}");

    private final PapersOnRecord onRecord;
    private final PaymentPapers papers;
    private final CaseDays days;

    CorrectionBounds(PapersOnRecord onRecord, PaymentPapers papers, CaseDays days) {
        this.onRecord = onRecord;
        this.papers = papers;
        this.days = days;
    }

    Optional<Outcome> objection(CaseId caseId, Recorded recorded, PaymentPaper corrected, boolean displaces, Act act) {
        PaymentPaper old = recorded.paper();
        if (recorded.said()) {
            return refused("recordedNumber", "refusal.correction.said", old.number());
        }
        if (corrected.equals(old)) {
            return refused("number", "refusal.correction.same");
        }
        if (old.kind() == Kind.SP2D && !SP2D.matcher(corrected.number()).matches()) {
            return refused("number", "refusal.correction.sp2d");
        }
        if (old.kind() == Kind.SP2D && corrected.kppn() == null) {
            return refused("kppn", "constraint.required");
        }
        if (recorded.named() && !corrected.isNumbered(old.number())) {
            return refused("number", "refusal.correction.named");
        }
        LocalDate today = days.of(caseId, act);
        LocalDate latest = recorded.latest() == null || today.isBefore(recorded.latest()) ? today : recorded.latest();
        if (corrected.date().isBefore(recorded.earliest()) || corrected.date().isAfter(latest)) {
            return refused("date", "refusal.correction.day", recorded.earliest(), latest);
        }
        if (onRecord.of(caseId).stream()
                .filter(other -> !displaces || other.paper().kind() == Kind.SP2D)
                .anyMatch(other -> isTaken(other, recorded, corrected))) {
            Outcome refused = Outcome.refusedField("number", "refusal.correction.ownNumber", corrected.number());
            return Optional.of(old.kind() == Kind.SP2D ? refused : orDisplacing(refused));
        }
        return papers.elsewhere(caseId, corrected)
                .filter(there ->
                        there.said() || !displaces && (there.corrected() || !corrected.isNumbered(old.number())))
                .map(there -> there.said() ? there.refused("number", act) : orDisplacing(there.refused("number", act)));
    }

    /** What nobody but the treasury has said may be wrong as well, and then the number is taken from it. */
    private static Outcome orDisplacing(Outcome outcome) {
        Stream<Refusal> way = Stream.of(Refusal.at("displaces", "refusal.correction.displaces"));
        return outcome instanceof Outcome.Refused refused
                ? new Outcome.Refused(
                        Stream.concat(refused.refusals().stream(), way).toList())
                : outcome;
    }

    /** Each payment has papers of its own; SPP and SPM of one payment have numbers of their own too. */
    private static boolean isTaken(Recorded other, Recorded recorded, PaymentPaper corrected) {
        boolean isAnother = other.attempt() != recorded.attempt()
                ? other.paper().kind() == corrected.kind()
                : other.paper().kind() != corrected.kind();
        return isAnother
                && other.paper().isNumbered(corrected.number())
                && !recorded.paper().isNumbered(corrected.number());
    }

    /** Those that nobody but the treasury itself would have to mend. */
    List<Recorded> correctable(CaseId caseId) {
        return onRecord.of(caseId).stream().filter(recorded -> !recorded.said()).toList();
    }

    private static Optional<Outcome> refused(String field, String key, Object... with) {
        return Optional.of(Outcome.refusedField(field, key, with));
    }
}
