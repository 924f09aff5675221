package id.pendamping.decree;

import id.pendamping.access.Account;
import id.pendamping.bulk.BulkWork;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.ranking.FiscalYear;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws up the one decree of a frozen list: number, date, and as its annex whom the list selects. */
@Component
class DrawUp {

    private final DecreeStore decrees;
    private final AnnexStore annexes;
    private final FiscalYear fiscalYear;
    private final Programme programme;
    private final RegionDays days;
    private final Journal journal;

    DrawUp(
            DecreeStore decrees,
            AnnexStore annexes,
            FiscalYear fiscalYear,
            Programme programme,
            RegionDays days,
            Journal journal) {
        this.decrees = decrees;
        this.annexes = annexes;
        this.fiscalYear = fiscalYear;
        this.programme = programme;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(UUID phaseId, int list, Account account, RecipientDecrees.Paper given, Act act) {
        Phase phase = programme.phase(phaseId);
        if (decrees.hasOne(phaseId, list)) {
            return Outcome.refused("refusal.decree.drawnUp", list);
        }
        Optional<OpenList> open = annexes.openLists().stream()
                .filter(one -> one.phaseId().equals(phaseId) && one.list() == list)
                .findFirst();
        if (open.isEmpty()) {
            return Outcome.refused("refusal.decree.nobody");
        }
        int elsewhere = annexes.elsewhere(phaseId, list, account);
        if (elsewhere > 0) {
            return Outcome.refused("refusal.ranking.elsewhere", elsewhere);
        }
        UUID id = UUID.randomUUID();
        List<Refusal> objections = objections(phase, list, id, given);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        annexes.fill(id, phaseId, list);
        RecipientDecree decree = decrees.insert(id, open.get(), phase.year(), given, act);
        Optional<Outcome> refused = whole(decree);
        if (refused.isPresent()) {
            return refused.get();
        }
        journal.record(RecipientDecreeDrawnUp.of(decree), act);
        return Outcome.done();
    }

    /** The same of the decree of a list, which is not older than its list. */
    List<Refusal> objections(Phase phase, int list, UUID id, RecipientDecrees.Paper given) {
        List<Refusal> objections = objections(phase, id, given);
        LocalDate frozen = days.of(annexes.frozenAt(phase.id(), list), null);
        if (given.decreeDate().isBefore(frozen)) {
            objections.add(Refusal.at("decreeDate", "refusal.decree.beforeList", given.decreeDate(), frozen));
        }
        return objections;
    }

    /** What speaks against number and date of the paper, or against any decree of the phase now. */
    List<Refusal> objections(Phase phase, UUID id, RecipientDecrees.Paper given) {
        if (fiscalYear.isOver(phase)) {
            return new ArrayList<>(List.of(fiscalYear.over(phase)));
        }
        List<Refusal> objections = new ArrayList<>();
        if (given.decreeDate().isAfter(days.atMinistry())) {
            objections.add(Refusal.at("decreeDate", "refusal.decree.dateAhead", days.atMinistry()));
        }
        if (decrees.isTaken(given.decreeNumber(), id)) {
            objections.add(Refusal.at("decreeNumber", "refusal.decree.taken", given.decreeNumber()));
        }
        return objections;
    }

    /** What speaks against the decree with its annex. */
    Optional<Outcome> whole(RecipientDecree decree) {
        if (decree.groups() > BulkWork.MOST_ROWS) {
            return Optional.of(Outcome.refused("refusal.bulk.tooMany", BulkWork.MOST_ROWS));
        }
        return annexes.isTooMuch(decree.id()) ? Optional.of(Outcome.refused("refusal.decree.room")) : Optional.empty();
    }
}
