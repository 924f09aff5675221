package id.pendamping.induction;

import id.pendamping.access.Account;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** It is put on record who came to a session; who did not comes to the next one, or is replaced. */
@Component
class CallTheRoll {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\"]+");

    private final InductionStore store;
    private final BorneAbsences absences;
    private final Regions regions;
    private final Journal journal;

    CallTheRoll(InductionStore store, BorneAbsences absences, Regions regions, Journal journal) {
        this.store = store;
        this.absences = absences;
        this.regions = regions;
        this.journal = journal;
    }

    Outcome handle(UUID phaseId, int number, Account account, Inductions.Roll roll, Act act) {
        Optional<InductionSession> session = store.find(phaseId, number).filter(one -> account.covers(one.regency()));
        if (session.isEmpty()) {
            return Outcome.refused("refusal.induction.elsewhere");
        }
        if (session.get().isRecorded()) {
            return Outcome.refused("refusal.induction.recorded");
        }
        LocalDate today = regions.dayIn(session.get().regency(), act.when());
        if (session.get().heldOn().isAfter(today)) {
            return Outcome.refused("refusal.induction.early", session.get().heldOn());
        }
        Map<String, Invited> invited =
                store.invited(phaseId, number).stream().collect(Collectors.toMap(Invited::group, Function.identity()));
        Set<String> present = BETWEEN.splitAsStream(roll.present() == null ? "" : roll.present())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        List<String> unknown = present.stream()
                .filter(word -> !invited.containsKey(word))
                .sorted()
                .limit(5)
                .toList();
        if (!unknown.isEmpty()) {
            return Outcome.refusedField("present", "refusal.induction.unknown", String.join(", ", unknown));
        }
        Map<CaseId, Invited> cases =
                invited.values().stream().collect(Collectors.toMap(Invited::caseId, Function.identity()));
        int borne = absences.of(phaseId);
        for (CaseId caseId : store.recipients(phaseId, number)) {
            Invited one = cases.get(caseId);
            if (one != null && one.attendance() == null) {
                record(phaseId, number, one, present.contains(one.group()), borne, act);
            }
        }
        store.close(phaseId, number);
        return Outcome.done();
    }

    private void record(UUID phaseId, int session, Invited one, boolean isPresent, int borne, Act act) {
        int soFar = isPresent ? one.absences() : one.absences() + 1;
        var fact = new InductionRecorded(
                one.caseId(),
                phaseId,
                session,
                isPresent ? InductionRecorded.Presence.PRESENT : InductionRecorded.Presence.ABSENT,
                soFar,
                !isPresent && soFar >= borne);
        journal.record(fact, act);
        store.record(fact);
    }
}
