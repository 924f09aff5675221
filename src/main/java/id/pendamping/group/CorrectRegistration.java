package id.pendamping.group;

import id.pendamping.journal.Journal;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Mends a returned registration: budget lines, and what was missing of the members. */
@Component
class CorrectRegistration {

    private final Groups groups;
    private final MemberDetails details;
    private final RegistrationStore store;
    private final Programme programme;
    private final Regions regions;
    private final Journal journal;

    CorrectRegistration(
            Groups groups,
            MemberDetails details,
            RegistrationStore store,
            Programme programme,
            Regions regions,
            Journal journal) {
        this.groups = groups;
        this.details = details;
        this.store = store;
        this.programme = programme;
        this.regions = regions;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, CorrectedRegistration corrected, Act act) {
        LocalDate today = regions.dayIn(groups.get(caseId).regency(), act.when());
        Objections objections = new Objections();
        SortedMap<Integer, Registration.Line> filled = corrected.filledLines();
        List<Registration.Line> lines = List.copyOf(filled.values());
        Rupiah requested = LineCheck.total(filled, objections);
        Set<String> typedNiks = new HashSet<>();
        Predicate<String> isTaken = nik -> !typedNiks.add(nik) || store.wasMember(caseId, nik);
        List<MemberDetails.Details> members = details.of(caseId);
        List<MemberDetails.Details> changed =
                new MemberChanges(members, today, isTaken, objections).read(corrected.members());
        Membership membership = Membership.of(members, corrected);
        int mostMembers = programme.year(groups.get(caseId).edition()).mostMembers();
        membership.check(today, mostMembers, isTaken, objections);
        List<Refusal> refusals = objections.all();
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        List<String> plan = store.replaceLines(caseId, lines);
        details.update(changed);
        store.leave(membership.leaving(), today);
        List<String> joined = store.join(caseId, membership.joining(), today);
        journal.record(
                new RegistrationCorrected(
                        caseId,
                        lines.size(),
                        requested == null ? 0 : requested.amount(),
                        changed.size() + membership.changes(),
                        joined,
                        plan),
                act.because(corrected.note()));
        return Outcome.done();
    }
}
