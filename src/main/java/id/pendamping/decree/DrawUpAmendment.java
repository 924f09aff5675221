package id.pendamping.decree;

import id.pendamping.access.Account;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.ranking.PhaseRoom;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws up an amendment: who has left the recipients of a list, and who comes from its reserve for them. */
@Component
class DrawUpAmendment {

    private final DecreeStore decrees;
    private final AmendmentStore amendments;
    private final DrawUp drawUp;
    private final PhaseRoom room;
    private final Programme programme;
    private final Journal journal;

    DrawUpAmendment(
            DecreeStore decrees,
            AmendmentStore amendments,
            DrawUp drawUp,
            PhaseRoom room,
            Programme programme,
            Journal journal) {
        this.decrees = decrees;
        this.amendments = amendments;
        this.drawUp = drawUp;
        this.room = room;
        this.programme = programme;
        this.journal = journal;
    }

    Outcome handle(UUID phaseId, int list, Account account, RecipientDecrees.Paper given, Act act) {
        Phase phase = programme.phase(phaseId);
        UUID id = UUID.randomUUID();
        List<Refusal> objections = drawUp.objections(phase, id, given);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        Optional<OpenAmendment> open = amendments.open(phase.year()).stream()
                .filter(one -> one.phaseId().equals(phaseId) && one.list() == list)
                .findFirst();
        if (open.isEmpty()) {
            return Outcome.refused("refusal.decree.nobodyLeaves", list);
        }
        Optional<Outcome> tooEarly = tooEarly(open.get().decreeId(), given);
        if (tooEarly.isPresent()) {
            return tooEarly.get();
        }
        fill(id, open.get().decreeId(), phaseId, list);
        int elsewhere = amendments.elsewhere(id, account);
        if (elsewhere > 0) {
            return Outcome.refused("refusal.ranking.elsewhere", elsewhere);
        }
        RecipientDecree decree = decrees.insert(id, open.get(), phase.year(), given, act);
        Optional<Outcome> refused = decree.groups() == 0 && holdsNobody(id)
                ? Optional.of(Outcome.refused("refusal.decree.room"))
                : drawUp.whole(decree);
        if (refused.isPresent()) {
            return refused.get();
        }
        journal.record(RecipientDecreeDrawnUp.of(decree), act);
        return Outcome.done();
    }

    /** What changes a decree is not older than it. */
    Optional<Outcome> tooEarly(UUID amended, RecipientDecrees.Paper given) {
        return decrees.find(amended)
                .filter(decree -> given.decreeDate().isBefore(decree.date()))
                .map(decree -> Outcome.refusedField(
                        "decreeDate", "refusal.decree.beforeAmended", decree.number(), decree.date()));
    }

    /** Takes the annex from the list as it is now. */
    void fill(UUID id, UUID amended, UUID phaseId, int list) {
        amendments.clear(id);
        amendments.fillLeavers(id, phaseId, list);
        PhaseRoom.Free free = room.free(phaseId);
        AmendmentStore.Held held = amendments.held(id);
        amendments.fill(
                id,
                phaseId,
                list,
                Math.min(free.places(), amendments.free(amended)) + held.groups(),
                free.money().plus(held.amount()));
    }

    /** Whether nobody is taken out by it. */
    boolean holdsNobody(UUID id) {
        return amendments.held(id).groups() == 0;
    }
}
