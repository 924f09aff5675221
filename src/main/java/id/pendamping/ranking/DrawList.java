package id.pendamping.ranking;

import id.pendamping.access.Account;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ranks the verified groups of a phase that have no place yet. */
@Component
class DrawList {

    private static final String RESERVE_PERCENT = "reserve-percent";
    private static final int USUAL_RESERVE_PERCENT = 10;
    private static final int HUNDRED = 100;

    private final ListStore lists;
    private final PlaceStore places;
    private final PhaseRoom room;
    private final FiscalYear fiscalYear;
    private final Programme programme;
    private final Journal journal;

    DrawList(
            ListStore lists,
            PlaceStore places,
            PhaseRoom room,
            FiscalYear fiscalYear,
            Programme programme,
            Journal journal) {
        this.lists = lists;
        this.places = places;
        this.room = room;
        this.fiscalYear = fiscalYear;
        this.programme = programme;
        this.journal = journal;
    }

    Outcome handle(UUID phaseId, Account account, Act act) {
        Phase phase = programme.phase(phaseId);
        if (fiscalYear.isOver(phase)) {
            return fiscalYear.refused(phase);
        }
        List<NominativeList> earlier = lists.of(phaseId);
        if (earlier.stream().anyMatch(NominativeList::isDraft)) {
            return Outcome.refused("refusal.ranking.open");
        }
        List<Candidate> candidates = room.candidates(phaseId);
        if (candidates.isEmpty()) {
            return Outcome.refused("refusal.ranking.nobody");
        }
        long elsewhere = candidates.stream()
                .filter(one -> !account.covers(one.regency()))
                .count();
        if (elsewhere > 0) {
            return Outcome.refused("refusal.ranking.elsewhere", elsewhere);
        }
        draw(phase, earlier.isEmpty() ? 1 : earlier.get(0).number() + 1, candidates, act);
        return Outcome.done();
    }

    private void draw(Phase phase, int number, List<Candidate> candidates, Act act) {
        Edition edition = programme.edition(phase.year(), phase.opens());
        Weights weights = Weights.of(programme, edition);
        PhaseRoom.Free free = room.free(phase.id());
        int percent = programme.term(edition, RESERVE_PERCENT).orElse(USUAL_RESERVE_PERCENT);
        int reserves = (free.places() * percent + HUNDRED - 1) / HUNDRED;
        lists.insert(phase.id(), number, free, reserves, weights, candidates.size(), act);
        places.fill(phase.id(), number, Candidate.inOrder(candidates, weights));
        PlaceStore.Counts counts = places.settle(phase.id(), number);
        lists.count(phase.id(), number, counts);
        journal.record(
                new NominativeListDrawn(
                        phase.id(),
                        number,
                        candidates.size(),
                        free.places(),
                        counts.selected(),
                        counts.reserve(),
                        weights.kept()),
                act);
    }
}
