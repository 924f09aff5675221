package id.pendamping.ranking;

import id.pendamping.access.Account;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.PersonalNumbers;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Freezes a draft, by somebody who had no hand in it, or gives it up for a reason. */
@Component
class CloseList {

    private final ListStore lists;
    private final PlaceStore places;
    private final PlaceReader reader;
    private final PhaseRoom room;
    private final FiscalYear fiscalYear;
    private final Programme programme;
    private final Journal journal;

    CloseList(
            ListStore lists,
            PlaceStore places,
            PlaceReader reader,
            PhaseRoom room,
            FiscalYear fiscalYear,
            Programme programme,
            Journal journal) {
        this.lists = lists;
        this.places = places;
        this.reader = reader;
        this.room = room;
        this.fiscalYear = fiscalYear;
        this.programme = programme;
        this.journal = journal;
    }

    Outcome freeze(UUID phaseId, int number, Account account, NominativeLists.Freeze given, Act act) {
        Phase phase = programme.phase(phaseId);
        NominativeList list =
                lists.find(phaseId, number).filter(NominativeList::isDraft).orElse(null);
        if (list == null) {
            return Outcome.refused("refusal.ranking.closed");
        }
        String digest = Objects.requireNonNull(list.digest());
        if (!digest.equals(given.digest())) {
            return Outcome.refused("refusal.ranking.changed");
        }
        if (list.isOf(act.actor().id())) {
            return Outcome.refused("refusal.ranking.own");
        }
        if (fiscalYear.isOver(phase)) {
            return fiscalYear.refused(phase);
        }
        int elsewhere = reader.elsewhere(list, account);
        if (elsewhere > 0) {
            return Outcome.refused("refusal.ranking.elsewhere", elsewhere);
        }
        int gone = room.gone(phaseId, number);
        if (gone > 0) {
            return Outcome.refused("refusal.ranking.gone", gone);
        }
        PlaceStore.Counts counts = places.counts(phaseId, number);
        PhaseRoom.Free free = room.free(phaseId);
        if (!free.holds(counts.selected(), counts.amount())) {
            return Outcome.refused("refusal.ranking.room", free.places(), free.money());
        }
        lists.decide(list, NominativeList.State.FROZEN, null, digest, act);
        journal.record(
                new NominativeListFrozen(phaseId, number, list.groups(), counts.selected(), counts.reserve(), digest),
                act);
        return Outcome.done();
    }

    Outcome discard(UUID phaseId, int number, NominativeLists.Discard given, Act act) {
        NominativeList list =
                lists.find(phaseId, number).filter(NominativeList::isDraft).orElse(null);
        if (list == null) {
            return Outcome.refused("refusal.ranking.closed");
        }
        String reason = PersonalNumbers.masked(NormalForm.prose(given.reason()));
        if (reason.length() < MovePlace.SHORTEST_REASON) {
            return Outcome.refusedField("reason", "refusal.ranking.reason", MovePlace.SHORTEST_REASON);
        }
        lists.decide(list, NominativeList.State.DISCARDED, reason, null, act);
        journal.record(new NominativeListDiscarded(phaseId, number), act.because(reason));
        return Outcome.done();
    }
}
