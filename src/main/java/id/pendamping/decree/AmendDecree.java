package id.pendamping.decree;

import id.pendamping.journal.Journal;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The commitment officer draws a returned decree up anew, its annex as the list is now, or withdraws it. */
@Component
class AmendDecree {

    private final DecreeStore decrees;
    private final AnnexStore annexes;
    private final DrawUp drawUp;
    private final DrawUpAmendment amendment;
    private final Programme programme;
    private final WorkItems workItems;
    private final Journal journal;

    AmendDecree(
            DecreeStore decrees,
            AnnexStore annexes,
            DrawUp drawUp,
            DrawUpAmendment amendment,
            Programme programme,
            WorkItems workItems,
            Journal journal) {
        this.decrees = decrees;
        this.annexes = annexes;
        this.drawUp = drawUp;
        this.amendment = amendment;
        this.programme = programme;
        this.workItems = workItems;
        this.journal = journal;
    }

    Outcome handle(Subject subject, RecipientDecrees.Amendment command, Act act) {
        List<Refusal> gaps = command.gaps();
        if (!gaps.isEmpty()) {
            return new Outcome.Refused(gaps);
        }
        UUID id = RecipientDecree.id(subject);
        RecipientDecree decree = decrees.find(id).orElseThrow();
        if (command.verdict() == RecipientDecreeAmended.Verdict.WITHDRAWN) {
            decrees.withdraw(id, Objects.requireNonNull(command.note()));
            return record(decree, command, act);
        }
        var paper = new RecipientDecrees.Paper(
                Objects.requireNonNull(command.decreeNumber()), Objects.requireNonNull(command.decreeDate()));
        Phase phase = programme.phase(decree.phaseId());
        List<Refusal> objections = decree.isAmendment()
                ? drawUp.objections(phase, id, paper)
                : drawUp.objections(phase, decree.list(), id, paper);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        Optional<Outcome> tooEarly =
                Optional.ofNullable(decree.amends()).flatMap(amended -> amendment.tooEarly(amended, paper));
        if (tooEarly.isPresent()) {
            return tooEarly.get();
        }
        if (isAnnexEmpty(decree)) {
            return Outcome.refused(decree.isAmendment() ? "refusal.decree.haveLeft" : "refusal.decree.nobody");
        }
        RecipientDecree amended = decrees.amend(id, paper, act);
        Optional<Outcome> refused = drawUp.whole(amended);
        if (refused.isPresent()) {
            return refused.get();
        }
        workItems.rename(subject, amended.number());
        return record(amended, command, act);
    }

    private boolean isAnnexEmpty(RecipientDecree decree) {
        if (decree.amends() == null) {
            return annexes.fill(decree.id(), decree.phaseId(), decree.list()) == 0;
        }
        amendment.fill(decree.id(), decree.amends(), decree.phaseId(), decree.list());
        return annexes.left(decree.id()) == 0 && amendment.holdsNobody(decree.id());
    }

    private Outcome record(RecipientDecree decree, RecipientDecrees.Amendment command, Act act) {
        journal.record(
                new RecipientDecreeAmended(
                        decree.id(),
                        command.verdict(),
                        decree.number(),
                        decree.date(),
                        decree.groups(),
                        decree.amount().amount(),
                        decree.digest(),
                        decree.isAmendment() ? decree.leaving() : null),
                act.because(command.note()));
        return Outcome.done();
    }
}
