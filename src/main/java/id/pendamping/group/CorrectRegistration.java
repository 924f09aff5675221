package id.pendamping.group;

import id.pendamping.journal.Journal;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Phone;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Mends a returned registration: budget lines, and what was missing of the members. */
@Component
class CorrectRegistration {

    private static final ZoneId CAPITAL = ZoneId.of("Asia/Jakarta");

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
        ZoneId zone = regions.find(groups.get(caseId).regency())
                .map(region -> region.zone())
                .orElse(CAPITAL);
        LocalDate today = LocalDate.ofInstant(act.when(), zone);
        Objections objections = new Objections();
        SortedMap<Integer, Registration.Line> filled = corrected.filledLines();
        List<Registration.Line> lines = List.copyOf(filled.values());
        Rupiah requested = LineCheck.total(filled, objections);
        Set<String> typedNiks = new HashSet<>();
        Predicate<String> isTaken = nik -> !typedNiks.add(nik) || store.wasMember(caseId, nik);
        List<MemberDetails.Details> changed = changed(caseId, corrected.members(), today, isTaken, objections);
        Membership membership = Membership.of(details.of(caseId), corrected);
        int mostMembers = programme.year(groups.get(caseId).programmeYear()).mostMembers();
        membership.check(today, mostMembers, isTaken, objections);
        List<Refusal> refusals = objections.all();
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        store.replaceLines(caseId, lines);
        details.update(changed);
        store.leave(membership.leaving(), today);
        store.join(caseId, membership.joining(), today);
        journal.record(
                new RegistrationCorrected(
                        caseId,
                        lines.size(),
                        requested == null ? 0 : requested.amount(),
                        changed.size() + membership.changes()),
                act.because(corrected.note()));
        return Outcome.done();
    }

    private List<MemberDetails.Details> changed(
            CaseId caseId,
            List<ChangedMember> people,
            LocalDate today,
            Predicate<String> isTaken,
            Objections objections) {
        Map<UUID, MemberDetails.Details> known =
                details.of(caseId).stream().collect(Collectors.toMap(MemberDetails.Details::id, Function.identity()));
        List<MemberDetails.Details> changed = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            ChangedMember person = people.get(i);
            String field = "members[" + i + "]";
            MemberDetails.Details before = known.get(person.id());
            if (before == null) {
                objections.add(field + ".id", "refusal.registration.memberUnknown");
                continue;
            }
            MemberDetails.Details after = merged(before, person);
            checked(before, after, person, field, today, isTaken, objections);
            if (!Objects.equals(before, after)) {
                changed.add(after);
            }
        }
        return changed;
    }

    private static MemberDetails.Details merged(MemberDetails.Details before, ChangedMember typed) {
        return new MemberDetails.Details(
                before.id(),
                before.name(),
                before.role(),
                before.nik() == null ? typed.nik() : before.nik(),
                typed.phone() == null
                        ? before.phone()
                        : Phone.parse(typed.phone()).map(Phone::number).orElse(null),
                typed.email(),
                typed.siapkerjaId(),
                typed.employment(),
                typed.consentOn());
    }

    private static void checked(
            MemberDetails.Details before,
            MemberDetails.Details after,
            ChangedMember typed,
            String field,
            LocalDate today,
            Predicate<String> isTaken,
            Objections objections) {
        String nik = after.nik();
        if (before.nik() == null && nik != null) {
            Nik.fault(nik).ifPresent(key -> objections.add(field + ".nik", key));
            objections.unless(!isTaken.test(nik), field + ".nik", "refusal.registration.nikTwice");
        }
        if (typed.phone() != null) {
            objections.unless(after.phone() != null, field + ".phone", "refusal.registration.phone");
        }
        PersonCheck.email(after.email(), field, objections);
        RegistrationCheck.past(after.consentOn(), today, field + ".consentOn", objections);
    }
}
