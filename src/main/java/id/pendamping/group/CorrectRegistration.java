package id.pendamping.group;

import id.pendamping.journal.Journal;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mends a returned registration: budget lines, and what was missing of the members. */
@Component
class CorrectRegistration {

    private final Groups groups;
    private final Reopening reopening;
    private final MemberDetails details;
    private final RegistrationStore store;
    private final Programme programme;
    private final Regions regions;
    private final Journal journal;

    CorrectRegistration(
            Groups groups,
            Reopening reopening,
            MemberDetails details,
            RegistrationStore store,
            Programme programme,
            Regions regions,
            Journal journal) {
        this.groups = groups;
        this.reopening = reopening;
        this.details = details;
        this.store = store;
        this.programme = programme;
        this.regions = regions;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, CorrectedRegistration corrected, Act act) {
        GroupSummary group = groups.get(caseId);
        LocalDate today = regions.dayIn(group.regency(), act.when());
        Set<RegistrationPart> open = reopening.opened(caseId);
        Objections objections = new Objections();
        SortedMap<Integer, Registration.Line> lines =
                plan(groups.budget(caseId), corrected.filledLines(), open, objections);
        Set<String> typedNiks = new HashSet<>();
        Predicate<String> isTaken = nik -> !typedNiks.add(nik) || store.wasMember(caseId, nik);
        List<MemberDetails.Details> members = details.of(caseId);
        List<MemberDetails.Details> changed =
                new MemberChanges(members, today, isTaken, open, objections).read(corrected.members());
        Membership membership = Membership.of(members, corrected);
        int mostMembers = programme.year(group.edition()).mostMembers();
        membership.check(today, mostMembers, isTaken, objections);
        if (!open.contains(RegistrationPart.MEMBERSHIP)) {
            membership.objectToNewcomers(objections);
        }
        List<Refusal> refusals = objections.all();
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        @Nullable List<String> plan = lines.isEmpty() ? null : store.replaceLines(caseId, List.copyOf(lines.values()));
        MemberDigests mended = details.update(changed);
        store.leave(membership.leaving(), today);
        MemberDigests joined = store.join(caseId, membership.joining(), today);
        journal.record(
                new RegistrationCorrected(
                        caseId,
                        groups.budget(caseId).size(),
                        groups.get(caseId).requested().amount(),
                        changed.size() + membership.changes(),
                        joined.rows(),
                        joined.details(),
                        mended.positions(),
                        mended.rows(),
                        mended.details(),
                        plan),
                act.because(corrected.note()));
        return Outcome.done();
    }

    /** The new lines; none where the plan stays. */
    private static SortedMap<Integer, Registration.Line> plan(
            List<BudgetLine> before,
            SortedMap<Integer, Registration.Line> lines,
            Set<RegistrationPart> open,
            Objections objections) {
        if (open.contains(RegistrationPart.PLAN)) {
            LineCheck.total(lines, objections);
            return lines;
        }
        List<Registration.Line> stands =
                before.stream().map(Registration.Line::of).toList();
        List<Registration.Line> typed =
                lines.values().stream().map(Registration.Line::plain).toList();
        objections.unless(typed.isEmpty() || typed.equals(stands), "lines", "refusal.registration.notReturned");
        return new TreeMap<>();
    }
}
