package id.pendamping.ranking;

import id.pendamping.access.Account;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.PersonalNumbers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves a group of a draft to another place by hand, for a reason that the list shows. */
@Component
class MovePlace {

    static final int SHORTEST_REASON = 10;

    private final ListStore lists;
    private final PlaceStore places;
    private final PlaceReader reader;
    private final Journal journal;

    MovePlace(ListStore lists, PlaceStore places, PlaceReader reader, Journal journal) {
        this.lists = lists;
        this.places = places;
        this.reader = reader;
        this.journal = journal;
    }

    Outcome handle(UUID phaseId, int number, String group, Account account, NominativeLists.Move move, Act act) {
        NominativeList list =
                lists.find(phaseId, number).filter(NominativeList::isDraft).orElse(null);
        if (list == null) {
            return Outcome.refused("refusal.ranking.closed");
        }
        Optional<RankedGroup> found = reader.find(list, group).filter(one -> account.covers(one.regency()));
        if (found.isEmpty()) {
            return Outcome.refused("refusal.ranking.unknown");
        }
        RankedGroup moved = found.get();
        if (move.place() < 1 || move.place() > list.groups()) {
            return Outcome.refusedField("place", "refusal.ranking.place", list.groups());
        }
        if (move.place() == moved.place()) {
            return Outcome.refusedField("place", "refusal.ranking.same", moved.place());
        }
        String reason = PersonalNumbers.masked(NormalForm.prose(move.reason()));
        if (reason.length() < SHORTEST_REASON) {
            return Outcome.refusedField("reason", "refusal.ranking.reason", SHORTEST_REASON);
        }
        places.move(phaseId, number, moved.caseId(), moved.place(), move.place(), reason, act);
        lists.moved(phaseId, number, act.actor().id());
        lists.count(phaseId, number, places.settle(phaseId, number));
        Placement placement = reader.find(list, group).orElseThrow().placement();
        journal.record(
                new NominativePlaceMoved(
                        phaseId, number, moved.caseId().value(), moved.place(), move.place(), placement),
                act.because(reason));
        return Outcome.done();
    }
}
