package id.pendamping.induction;

import id.pendamping.access.Account;
import id.pendamping.induction.InductionRecorded.Presence;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.PersonalNumbers;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The wrong group was put on record as present or absent. It is put right as long as nothing has come of it: whether the
 * group is invited again and whether it is replaced follow from the record anew.
 */
@Component
class CorrectAttendance {

    private static final int SHORTEST_REASON = 10;

    private final InductionStore store;
    private final BorneAbsences borne;
    private final AmendmentsUnderWay amendments;
    private final Journal journal;

    CorrectAttendance(InductionStore store, BorneAbsences borne, AmendmentsUnderWay amendments, Journal journal) {
        this.store = store;
        this.borne = borne;
        this.amendments = amendments;
        this.journal = journal;
    }

    Outcome handle(UUID phaseId, int number, String group, Account account, Inductions.Correction given, Act act) {
        Optional<InductionSession> session = store.find(phaseId, number).filter(one -> account.covers(one.regency()));
        if (session.isEmpty()) {
            return Outcome.refused("refusal.induction.elsewhere");
        }
        Optional<Invited> invited = store.invited(phaseId, number).stream()
                .filter(one -> one.group().equals(group))
                .findFirst();
        if (invited.isEmpty() || !invited.get().isOnRecord()) {
            return Outcome.refused("refusal.induction.notRecorded", group);
        }
        Optional<Outcome> refused = refused(phaseId, number, invited.get(), given.presence());
        if (refused.isPresent()) {
            return refused.get();
        }
        String reason = PersonalNumbers.masked(NormalForm.prose(given.reason()));
        if (reason.length() < SHORTEST_REASON) {
            return Outcome.refusedField("reason", "refusal.induction.reason", SHORTEST_REASON);
        }
        correct(phaseId, number, invited.get().caseId(), given.presence(), act.because(reason));
        return Outcome.done();
    }

    /** What has come of the record already, and who can take it back. */
    private Optional<Outcome> refused(UUID phaseId, int number, Invited one, Presence presence) {
        if (one.isPresent() == (presence == Presence.PRESENT)) {
            return Optional.of(Outcome.refusedField("presence", "refusal.induction.same"));
        }
        if (!store.recipients(phaseId, number).contains(one.caseId())) {
            return Optional.of(Outcome.refused("refusal.induction.left", one.name()));
        }
        Optional<String> amendment = amendments.naming(one.caseId());
        if (amendment.isPresent()) {
            return Optional.of(Outcome.refused("refusal.induction.amendment", amendment.get()));
        }
        return store.attended(one.caseId()).stream()
                .filter(other -> presence == Presence.PRESENT && other.presence() == Presence.PRESENT)
                .findFirst()
                .map(other -> Outcome.refused("refusal.induction.came", other.heldOn()));
    }

    private void correct(UUID phaseId, int number, CaseId caseId, Presence presence, Act act) {
        int borneHere = borne.of(phaseId);
        int absences = 0;
        for (Attended one : store.attended(caseId)) {
            Presence was = one.session() == number ? presence : one.presence();
            absences += was == Presence.ABSENT ? 1 : 0;
            boolean missed = was == Presence.ABSENT && absences >= borneHere;
            if (was != one.presence() || absences != one.absences() || missed != one.missed()) {
                var fact = new InductionCorrected(caseId, phaseId, one.session(), was, absences, missed);
                journal.record(fact, act);
                store.correct(fact);
            }
        }
        if (presence == Presence.PRESENT) {
            store.excuse(caseId);
        }
    }
}
