package id.pendamping.group;

import id.pendamping.shared.Phone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a correction says about members who stay: what they had not told, and what is wrong with it. */
final class MemberChanges {

    private final Map<UUID, MemberDetails.Details> known;
    private final LocalDate today;
    private final Predicate<String> isTaken;
    private final Set<RegistrationPart> open;
    private final Objections objections;

    MemberChanges(
            List<MemberDetails.Details> members,
            LocalDate today,
            Predicate<String> isTaken,
            Set<RegistrationPart> open,
            Objections objections) {
        this.open = open;
        this.known = members.stream().collect(Collectors.toMap(MemberDetails.Details::id, Function.identity()));
        this.today = today;
        this.isTaken = isTaken;
        this.objections = objections;
    }

    /** The members that are other than before, in the order of the form. */
    List<MemberDetails.Details> read(List<ChangedMember> people) {
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
            check(before, after, person, field);
            closed(before, after, person, field);
            if (!Objects.equals(before, after)) {
                objections.unless(before.unreadable().isEmpty(), field + ".nik", "refusal.registration.sealBroken");
                changed.add(after);
            }
        }
        return changed;
    }

    /** What is not open may be left out, or given as it stands. */
    private MemberDetails.Details merged(MemberDetails.Details before, ChangedMember typed) {
        boolean contacts = open.contains(RegistrationPart.CONTACTS);
        return new MemberDetails.Details(
                before.id(),
                before.position(),
                before.name(),
                before.role(),
                before.nik() == null ? typed.nik() : before.nik(),
                typed.phone() == null
                        ? before.phone()
                        : Phone.parse(typed.phone()).map(Phone::number).orElse(null),
                typed.email() == null && !contacts ? before.email() : typed.email(),
                typed.siapkerjaId() == null && !contacts ? before.siapkerjaId() : typed.siapkerjaId(),
                typed.employment(),
                typed.consentOn() == null && !open.contains(RegistrationPart.CONSENT)
                        ? before.consentOn()
                        : typed.consentOn(),
                before.unreadable());
    }

    private void check(MemberDetails.Details before, MemberDetails.Details after, ChangedMember typed, String field) {
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

    private void closed(MemberDetails.Details before, MemberDetails.Details after, ChangedMember typed, String field) {
        same(RegistrationPart.NIK, before.nik(), after.nik(), field + ".nik");
        same(RegistrationPart.CONTACTS, before.phone(), after.phone(), field + ".phone");
        same(RegistrationPart.CONTACTS, before.email(), after.email(), field + ".email");
        same(RegistrationPart.CONTACTS, before.siapkerjaId(), after.siapkerjaId(), field + ".siapkerjaId");
        same(RegistrationPart.EMPLOYMENT, before.employment(), after.employment(), field + ".employment");
        same(RegistrationPart.CONSENT, before.consentOn(), after.consentOn(), field + ".consentOn");
        same(RegistrationPart.MEMBERSHIP, false, typed.leaves(), field + ".leaves");
    }

    private void same(RegistrationPart part, @Nullable Object before, @Nullable Object after, String field) {
        objections.unless(
                open.contains(part) || Objects.equals(before, after), field, "refusal.registration.notReturned");
    }
}
