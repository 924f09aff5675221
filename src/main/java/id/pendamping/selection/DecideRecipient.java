package id.pendamping.selection;

import id.pendamping.forms.AsLastTime;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commitment officer names a recipient in a decree, within what the phase may still promise. */
@Component
class DecideRecipient {

    /** The decision; an approval names its decree, anything else its reason. */
    record Command(
            @Field RecipientDecided.Verdict verdict,
            @Field @AsLastTime @DocumentNumber @Nullable String decreeNumber,
            @Field @AsLastTime @Nullable LocalDate decreeDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {

        List<Refusal> gaps() {
            List<Refusal> gaps = new ArrayList<>();
            if (verdict == RecipientDecided.Verdict.APPROVED) {
                if (decreeNumber == null) {
                    gaps.add(Refusal.at("decreeNumber", "refusal.decree.numberRequired"));
                }
                if (decreeDate == null) {
                    gaps.add(Refusal.at("decreeDate", "refusal.decree.dateRequired"));
                }
            } else if (note == null) {
                gaps.add(Refusal.at("note", "refusal.selection.noteRequired"));
            }
            return gaps;
        }

        /** Of an approval without gaps. */
        String number() {
            return Objects.requireNonNull(decreeNumber);
        }

        /** Of an approval without gaps. */
        LocalDate date() {
            return Objects.requireNonNull(decreeDate);
        }
    }

    private final Groups groups;
    private final Regions regions;
    private final DecreeBook decrees;
    private final Judgements judgements;
    private final List<RecipientBar> bars;
    private final Journal journal;

    DecideRecipient(
            Groups groups,
            Regions regions,
            DecreeBook decrees,
            Judgements judgements,
            List<RecipientBar> bars,
            Journal journal) {
        this.groups = groups;
        this.regions = regions;
        this.decrees = decrees;
        this.judgements = judgements;
        this.bars = List.copyOf(bars);
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        List<Refusal> gaps = command.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        RecipientDecided.Verdict verdict = command.verdict();
        RecipientDecided fact = new RecipientDecided(caseId, verdict, null, null, null);
        if (verdict == RecipientDecided.Verdict.APPROVED) {
            List<Refusal> concerns = Concerns.against(groups, caseId);
            if (!concerns.isEmpty()) {
                return new Outcome.Refused(concerns);
            }
            GroupSummary group = groups.get(caseId);
            DecreeBook.Paper paper = decrees.paper(group.phaseId(), command.number());
            Optional<Refusal> objection = objection(group, command, paper, act);
            if (objection.isPresent()) {
                return new Outcome.Refused(List.of(objection.get()));
            }
            Rupiah amount = group.requested();
            decrees.name(group, paper.number(), command.date(), amount, act);
            fact = new RecipientDecided(caseId, verdict, paper.number(), command.date(), amount.amount());
        }
        judgements.add(caseId, Judgement.of(Stage.DECISION, verdict, command.note(), act));
        journal.record(fact, act.because(command.note()));
        return Outcome.done();
    }

    private Optional<Refusal> objection(GroupSummary group, Command command, DecreeBook.Paper paper, Act act) {
        LocalDate today = regions.dayIn(group.regency(), act.when());
        Optional<Refusal> over = YearEnd.passed(group, today);
        if (over.isPresent()) {
            return over;
        }
        if (command.date().isAfter(today)) {
            return Optional.of(Refusal.at("decreeDate", "refusal.decree.dateAhead", today));
        }
        if (paper.date() != null && !paper.date().equals(command.date())) {
            return Optional.of(Refusal.at("decreeDate", "refusal.decree.otherDate", paper.number(), paper.date()));
        }
        DecreeBook.Room room = paper.room();
        if (group.requested().isMoreThan(room.money())) {
            return Optional.of(Refusal.at("verdict", "refusal.decree.ceiling", group.requested(), room.money()));
        }
        if (room.places() == 0) {
            return Optional.of(Refusal.at("verdict", "refusal.decree.quota"));
        }
        return bars.stream()
                .map(bar -> bar.against(group.caseId(), paper.number()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
