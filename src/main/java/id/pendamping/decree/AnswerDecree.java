package id.pendamping.decree;

import id.pendamping.journal.Journal;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.ranking.FiscalYear;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The budget authority ratifies the decree as a whole, or returns it. */
@Component
class AnswerDecree {

    private final DecreeStore decrees;
    private final DrawUp drawUp;
    private final FiscalYear fiscalYear;
    private final Programme programme;
    private final RegionDays days;
    private final Journal journal;

    AnswerDecree(
            DecreeStore decrees,
            DrawUp drawUp,
            FiscalYear fiscalYear,
            Programme programme,
            RegionDays days,
            Journal journal) {
        this.decrees = decrees;
        this.drawUp = drawUp;
        this.fiscalYear = fiscalYear;
        this.programme = programme;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(Subject subject, RecipientDecrees.Answer command, Act act) {
        List<Refusal> gaps = command.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        RecipientDecree decree = decrees.find(RecipientDecree.id(subject)).orElseThrow();
        if (!decree.digest().equals(command.digest())) {
            return Outcome.refusedField("digest", "refusal.decree.changed", decree.number(), decree.date());
        }
        return command.verdict() == RecipientDecreeAnswered.Verdict.RATIFIED
                ? ratify(decree, command, act)
                : record(decree, RecipientDecree.State.RETURNED, command, null, act);
    }

    private Outcome ratify(RecipientDecree decree, RecipientDecrees.Answer command, Act act) {
        Phase phase = programme.phase(decree.phaseId());
        if (fiscalYear.isOver(phase)) {
            return fiscalYear.refused(phase);
        }
        LocalDate on = Objects.requireNonNull(command.ratifiedOn());
        if (on.isBefore(decree.date())) {
            return Outcome.refusedField("ratifiedOn", "refusal.decree.ratifiedEarly", decree.date());
        }
        if (on.isAfter(days.atMinistry())) {
            return Outcome.refusedField("ratifiedOn", "refusal.decree.dateAhead", days.atMinistry());
        }
        return drawUp.whole(decree).orElseGet(() -> record(decree, RecipientDecree.State.RATIFIED, command, on, act));
    }

    private Outcome record(
            RecipientDecree decree,
            RecipientDecree.State state,
            RecipientDecrees.Answer command,
            @Nullable LocalDate on,
            Act act) {
        decrees.answer(decree.id(), state, on, command.note(), act);
        journal.record(
                new RecipientDecreeAnswered(
                        decree.id(),
                        command.verdict(),
                        decree.number(),
                        on,
                        decree.groups(),
                        decree.amount().amount()),
                act.because(command.note()));
        return Outcome.done();
    }
}
