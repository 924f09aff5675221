package id.pendamping.selection;

import id.pendamping.forms.AsLastTime;
import id.pendamping.forms.Field;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The budget authority makes the group a recipient, or gives the decree back; then the group's amount is free again. */
@Component
class RatifyDecree {

    /** The answer to the decree; the page says which paper was read. */
    record Command(
            @Field(Field.Kind.SEEN) @Nullable String paper,
            @Field DecreeRatified.Verdict verdict,
            @Field @AsLastTime @Nullable LocalDate ratifiedOn,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {

        List<Refusal> gaps() {
            if (verdict == DecreeRatified.Verdict.RATIFIED) {
                return ratifiedOn == null
                        ? List.of(Refusal.at("ratifiedOn", "refusal.decree.ratificationRequired"))
                        : List.of();
            }
            return note == null ? List.of(Refusal.at("note", "refusal.selection.noteRequired")) : List.of();
        }
    }

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

    Outcome handle(CaseId caseId, Command command, Act act) {
        List<Refusal> gaps = command.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        Decrees.Recipient named =
                decrees.of(caseId).orElseThrow(() -> new IllegalStateException("No decree names case " + caseId));
        if (command.paper() != null && !command.paper().equals(named.paper())) {
            return Outcome.refusedField("paper", "refusal.decree.changed", named.number(), named.date());
        }
        return command.verdict() == DecreeRatified.Verdict.RATIFIED
                ? ratify(caseId, named, command, act)
                : giveBack(caseId, named, command, act);
    }

    private Outcome ratify(CaseId caseId, Decrees.Recipient named, Command command, Act act) {
        LocalDate on = Objects.requireNonNull(command.ratifiedOn());
        GroupSummary group = groups.get(caseId);
        LocalDate today = regions.dayIn(group.regency(), act.when());
        Optional<Refusal> over = YearEnd.passed(group, today);
        if (over.isPresent()) {
            return new Outcome.Refused(List.of(over.get()));
        }
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
        return record(caseId, named, command, on, act);
    }

    private Outcome giveBack(CaseId caseId, Decrees.Recipient named, Command command, Act act) {
        decrees.withdraw(caseId, act);
        return record(caseId, named, command, null, act);
    }

    private Outcome record(CaseId caseId, Decrees.Recipient named, Command command, @Nullable LocalDate on, Act act) {
        judgements.add(caseId, Judgement.of(Stage.RATIFICATION, command.verdict(), command.note(), act));
        journal.record(
                new DecreeRatified(
                        caseId,
                        command.verdict(),
                        named.number(),
                        on,
                        named.amount().amount()),
                act.because(command.note()));
        return Outcome.done();
    }
}
