package id.pendamping.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who leaves a group and who joins it in one correction. */
final class Membership {

    private static final List<Member.Role> HELD_ONCE =
            List.of(Member.Role.KETUA, Member.Role.SEKRETARIS, Member.Role.BENDAHARA);

    private final List<MemberDetails.Details> staying;
    private final List<UUID> leaving;
    private final SortedMap<Integer, Registration.Person> joining;

    private Membership(
            List<MemberDetails.Details> staying, List<UUID> leaving, SortedMap<Integer, Registration.Person> joining) {
        this.staying = staying;
        this.leaving = leaving;
        this.joining = joining;
    }

    static Membership of(List<MemberDetails.Details> members, CorrectedRegistration corrected) {
        Set<UUID> gone = corrected.members().stream()
                .filter(ChangedMember::leaves)
                .map(ChangedMember::id)
                .collect(Collectors.toSet());
        List<MemberDetails.Details> staying = new ArrayList<>();
        List<UUID> leaving = new ArrayList<>();
        for (MemberDetails.Details member : members) {
            if (gone.contains(member.id())) {
                leaving.add(member.id());
            } else {
                staying.add(member);
            }
        }
        return new Membership(staying, leaving, corrected.joining());
    }

    List<UUID> leaving() {
        return leaving;
    }

    List<Registration.Person> joining() {
        return List.copyOf(joining.values());
    }

    int changes() {
        return leaving.size() + joining.size();
    }

    /** Every newcomer as at registration; afterwards every office is held by one person and the group is not too large. */
    void check(LocalDate today, int mostMembers, Predicate<String> isTaken, Objections objections) {
        for (Map.Entry<Integer, Registration.Person> newcomer : joining.entrySet()) {
            String field = "newcomers[" + newcomer.getKey() + "]";
            Registration.Person person = newcomer.getValue();
            new PersonCheck(person, field, today, objections).run();
            String nik = person.nik();
            if (objections.present(nik, field + ".nik") && nik != null) {
                objections.unless(!isTaken.test(nik), field + ".nik", "refusal.registration.nikTwice");
            }
        }
        int size = staying.size() + joining.size();
        objections.unless(
                joining.isEmpty() || size <= mostMembers,
                "newcomers",
                "refusal.registration.tooLarge",
                mostMembers,
                size);
        if (changes() > 0) {
            offices(objections);
        }
    }

    void objectToNewcomers(Objections objections) {
        objections.unless(joining.isEmpty(), "newcomers", "refusal.registration.notReturned");
    }

    private void offices(Objections objections) {
        for (Member.Role role : HELD_ONCE) {
            long count =
                    staying.stream().filter(member -> member.role() == role).count()
                            + joining.values().stream()
                                    .filter(person -> person.role() == role)
                                    .count();
            objections.unless(count == 1, "members", "refusal.registration.roleOnce", role.name(), count);
        }
    }
}
