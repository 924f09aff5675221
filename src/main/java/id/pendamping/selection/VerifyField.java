package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Roll;
import id.pendamping.journal.Journal;
import id.pendamping.papers.DemandedPapers;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The verification team's judgement on the spot. */
@Component
class VerifyField {

    static final String STEP = "verify-field";

    private final Groups groups;
    private final DemandedPapers papers;
    private final Regions regions;
    private final Judgements judgements;
    private final Journal journal;

    VerifyField(Groups groups, DemandedPapers papers, Regions regions, Judgements judgements, Journal journal) {
        this.groups = groups;
        this.papers = papers;
        this.regions = regions;
        this.judgements = judgements;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, FieldVisit found, Act act) {
        GroupSummary group = groups.get(caseId);
        Judgement.Visit visit = found.visit();
        List<Judgement> judged = judgements.of(caseId);
        List<Refusal> refusals = new ArrayList<>(refusals(group, found, visit, judged, act.when()));
        Scrutiny scrutiny = Scrutiny.of(judged);
        refusals.addAll(found.gaps(scrutiny.enhanced(), group.memberCount()));
        if (found.passes()) {
            refusals.addAll(scrutiny.unseen(found, papers.missingOfVisit(caseId, scrutiny.photographs())));
        }
        if (scrutiny.bars(act.actor().id())) {
            refusals.add(Refusal.of("refusal.selection.otherVerifier"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        FieldVerified.Verdict verdict = verdict(found, scrutiny);
        if (!judgements.add(
                caseId, Judgement.of(Stage.FIELD, verdict, found.note(), act).after(visit))) {
            return judgements
                    .otherDayOfMinutes(caseId, visit)
                    .map(day -> Outcome.refusedField(
                            "minutesNumber", "refusal.selection.minutesElsewhere", visit.minutesNumber(), day))
                    .orElseThrow();
        }
        journal.record(
                new FieldVerified(
                        caseId,
                        verdict,
                        visit.on(),
                        visit.method().name(),
                        visit.membersPresent(),
                        visit.minutesNumber(),
                        visit.checklist(),
                        agreed(found)),
                act.because(found.note()));
        return Outcome.done();
    }

    private static List<String> agreed(FieldVisit found) {
        return found.agreed().stream().map(String::valueOf).toList();
    }

    /** Where the risk asks for the full level, the lead of the team looks at it before it counts. */
    private static FieldVerified.Verdict verdict(FieldVisit found, Scrutiny scrutiny) {
        if (!found.passes()) {
            return FieldVerified.Verdict.FAILED;
        }
        return scrutiny.level() == Risk.Level.FULL ? FieldVerified.Verdict.TO_CONFIRM : FieldVerified.Verdict.PASSED;
    }

    private List<Refusal> refusals(
            GroupSummary group, FieldVisit found, Judgement.Visit visit, List<Judgement> judged, Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        LocalDate registered = registered(group, judged, now);
        LocalDate today = regions.dayIn(group.regency(), now);
        if (visit.on().isAfter(today)) {
            refusals.add(Refusal.at("visitDate", "refusal.selection.visitAhead", today));
        } else if (visit.on().isBefore(registered)) {
            refusals.add(Refusal.at("visitDate", "refusal.selection.visitEarly", registered));
        }
        if (visit.membersPresent() > group.memberCount()) {
            refusals.add(Refusal.at("membersPresent", "refusal.selection.tooManyPresent", group.memberCount()));
        }
        if (!found.passes() && found.note() == null) {
            refusals.add(Refusal.at("note", "refusal.selection.noteRequired"));
        }
        Roll roll = groups.roll(group.caseId());
        refusals.addAll(found.gaps(roll));
        if (found.passes()) {
            refusals.addAll(Concerns.against(roll.concerns()));
        }
        return refusals;
    }

    /** A registration is screened at the very moment it comes in. */
    private LocalDate registered(GroupSummary group, List<Judgement> judged, Instant now) {
        Instant moment = judged.stream().map(Judgement::at).findFirst().orElse(now);
        return regions.dayIn(group.regency(), moment);
    }
}
