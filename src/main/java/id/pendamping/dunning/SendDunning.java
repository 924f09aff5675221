package id.pendamping.dunning;

import id.pendamping.deadlines.Deadlines;
import id.pendamping.deadlines.Deadlines.Deadline;
import id.pendamping.group.Groups;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.GroupedHex;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.programme.Regions;
import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the rung that is due, if one is; the same rung never twice. */
@Component
class SendDunning {

    /** Is not recorded: it only tells the model that nothing was due. */
    private record Nothing(CaseId caseId) implements CaseFact {

        @Override
        public Map<String, Object> answers() {
            return Map.of("chase", "NOTHING");
        }
    }

    private final Deadlines deadlines;
    private final DunningBook book;
    private final Ladders ladders;
    private final LetterOffice letters;
    private final Ledger ledger;
    private final Groups groups;
    private final Regions regions;
    private final Journal journal;
    private final Clock clock;

    SendDunning(
            Deadlines deadlines,
            DunningBook book,
            Ladders ladders,
            LetterOffice letters,
            Ledger ledger,
            Groups groups,
            Regions regions,
            Journal journal,
            Clock clock) {
        this.deadlines = deadlines;
        this.book = book;
        this.ladders = ladders;
        this.letters = letters;
        this.ledger = ledger;
        this.groups = groups;
        this.regions = regions;
        this.journal = journal;
        this.clock = clock;
    }

    /** The day on which there may be something to do. */
    LocalDate next(CaseId caseId) {
        if (isClaimed(caseId)) {
            return today(caseId, clock.instant()).plusYears(1);
        }
        return ladders.of(caseId, deadlines.of(caseId).orElseThrow()).next(today(caseId, clock.instant()));
    }

    CaseFact send(CaseId caseId, Act act) {
        journal.lock(caseId.subject());
        Deadline deadline = deadlines.of(caseId).orElseThrow();
        LocalDate today = today(caseId, act.when());
        Optional<Ladder.Move> move = ladders.of(caseId, deadline).moveOn(today);
        if (move.isEmpty() || isClaimed(caseId)) {
            return new Nothing(caseId);
        }
        Rung rung = move.get().rung();
        for (Rung skipped : move.get().skipped()) {
            book.take(caseId, deadline.term(), deadline.dueOn(), skipped, true, today, act);
        }
        book.take(caseId, deadline.term(), deadline.dueOn(), rung, false, today, act);
        CaseFact fact = fact(caseId, rung, deadline, today);
        journal.record(fact, act.automatically("report-chase"));
        return fact;
    }

    /** Whose money is claimed back already is not reminded to report on it. */
    private boolean isClaimed(CaseId caseId) {
        return ledger.claimedOn(caseId).isPresent();
    }

    private CaseFact fact(CaseId caseId, Rung rung, Deadline deadline, LocalDate today) {
        if (rung.isReminder()) {
            return new ReportReminded(caseId, rung, deadline.dueOn());
        }
        if (rung.isLetter()) {
            LetterOffice.Issued letter = letters.issue(caseId, rung, deadline, book.parties(caseId), today);
            return new WarningIssued(caseId, rung, letter.number(), deadline.dueOn(), GroupedHex.of(letter.sha256()));
        }
        long outstanding = ledger.of(caseId).outstanding().amount();
        return rung == Rung.REFERRAL
                ? new ReportReferred(caseId, deadline.dueOn(), outstanding)
                : new ReportUnanswered(caseId, deadline.dueOn(), outstanding);
    }

    private LocalDate today(CaseId caseId, Instant when) {
        return regions.dayIn(groups.get(caseId).regency(), when);
    }
}
