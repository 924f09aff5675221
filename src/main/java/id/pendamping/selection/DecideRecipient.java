package id.pendamping.selection;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commitment officer names a recipient in a decree, within what the phase may still promise. */
@Component
class DecideRecipient {

    private static final int LAST_DAY = 31;

    private final Groups groups;
    private final Regions regions;
    private final DecreeBook decrees;
    private final Judgements judgements;
    private final Journal journal;

    DecideRecipient(Groups groups, Regions regions, DecreeBook decrees, Judgements judgements, Journal journal) {
        this.groups = groups;
        this.regions = regions;
        this.decrees = decrees;
        this.judgements = judgements;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, DecideRecipientForm form, Act act) {
        List<Refusal> gaps = form.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        RecipientDecided.Verdict verdict = form.decided();
        RecipientDecided fact = new RecipientDecided(caseId, verdict, null, null, null);
        if (verdict == RecipientDecided.Verdict.APPROVED) {
            List<Refusal> concerns = Concerns.against(groups, caseId);
            if (!concerns.isEmpty()) {
                return new Outcome.Refused(concerns);
            }
            GroupSummary group = groups.get(caseId);
            Optional<Refusal> objection = objection(group, form, act);
            if (objection.isPresent()) {
                return new Outcome.Refused(List.of(objection.get()));
            }
            Rupiah amount = group.requested();
            decrees.name(group, form.number(), form.date(), amount, act);
            fact = new RecipientDecided(caseId, verdict, form.number(), form.date(), amount.amount());
        }
        judgements.add(caseId, Judgement.of(Stage.DECISION, verdict, form.note(), act));
        journal.record(fact, act.because(form.note()));
        return Outcome.done();
    }

    private Optional<Refusal> objection(GroupSummary group, DecideRecipientForm form, Act act) {
        LocalDate today = regions.dayIn(group.regency(), act.when());
        LocalDate yearEnd = LocalDate.of(group.programmeYear(), Month.DECEMBER, LAST_DAY);
        if (today.isAfter(yearEnd)) {
            return Optional.of(Refusal.of("refusal.decree.afterYearEnd", yearEnd));
        }
        if (form.date().isAfter(today)) {
            return Optional.of(Refusal.at("decreeDate", "refusal.decree.dateAhead", today));
        }
        Optional<LocalDate> known = decrees.dateOf(form.number()).filter(date -> !date.equals(form.date()));
        if (known.isPresent()) {
            return Optional.of(Refusal.at("decreeDate", "refusal.decree.otherDate", form.number(), known.get()));
        }
        Rupiah remaining = decrees.holdRemaining(group.phaseId());
        if (group.requested().isMoreThan(remaining)) {
            return Optional.of(Refusal.at("verdict", "refusal.decree.ceiling", group.requested(), remaining));
        }
        return Optional.empty();
    }
}
