package id.pendamping.selection;

import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The budget authority makes the group a recipient, or gives the decree back; then the group's amount is free again. */
@Component
class RatifyDecree {

    private final Groups groups;
    private final Regions regions;
    private final DecreeBook decrees;
    private final Judgements judgements;
    private final Journal journal;

    RatifyDecree(Groups groups, Regions regions, DecreeBook decrees, Judgements judgements, Journal journal) {
        this.groups = groups;
        this.regions = regions;
        this.decrees = decrees;
        this.judgements = judgements;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, RatifyDecreeForm form, Act act) {
        List<Refusal> gaps = form.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        Decrees.Recipient named =
                decrees.of(caseId).orElseThrow(() -> new IllegalStateException("No decree names case " + caseId));
        return form.answered() == DecreeRatified.Verdict.RATIFIED
                ? ratify(caseId, named, form, act)
                : giveBack(caseId, named, form, act);
    }

    private Outcome ratify(CaseId caseId, Decrees.Recipient named, RatifyDecreeForm form, Act act) {
        LocalDate on = form.date();
        LocalDate today = regions.dayIn(groups.get(caseId).regency(), act.when());
        if (on.isBefore(named.date())) {
            return Outcome.refusedField("ratifiedOn", "refusal.decree.ratifiedEarly", named.date());
        }
        if (on.isAfter(today)) {
            return Outcome.refusedField("ratifiedOn", "refusal.decree.dateAhead", today);
        }
        List<Refusal> concerns = Concerns.against(groups, caseId);
        if (!concerns.isEmpty()) {
            return new Outcome.Refused(concerns);
        }
        decrees.ratify(caseId, on, act);
        return record(caseId, named, form, on, act);
    }

    private Outcome giveBack(CaseId caseId, Decrees.Recipient named, RatifyDecreeForm form, Act act) {
        decrees.withdraw(caseId, act);
        return record(caseId, named, form, null, act);
    }

    private Outcome record(
            CaseId caseId, Decrees.Recipient named, RatifyDecreeForm form, @Nullable LocalDate on, Act act) {
        judgements.add(caseId, Judgement.of(Stage.RATIFICATION, form.answered(), form.note(), act));
        journal.record(
                new DecreeRatified(
                        caseId,
                        form.answered(),
                        named.number(),
                        on,
                        named.amount().amount()),
                act.because(form.note()));
        return Outcome.done();
    }
}
