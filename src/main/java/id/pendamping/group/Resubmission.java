package id.pendamping.group;

import id.pendamping.forms.Reading;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Reads a registration that comes again, with corrected rows, as the correction of the one that was returned: people with
 * the same number stay, the others join, and who is no longer named leaves.
 */
@Component
public class Resubmission {

    private static final Pattern ROW = Pattern.compile("(members|newcomers)\\[(\\d+)](.*)");

    private final MemberDetails details;
    private final RegistrationDifferences differences;
    private final KnownRegistrations known;

    Resubmission(MemberDetails details, RegistrationDifferences differences, KnownRegistrations known) {
        this.details = details;
        this.differences = differences;
        this.known = known;
    }

    /**
     * The answers for the step that corrects.
     *
     * @param beyond what is other than before although no correction reaches it
     * @param staying where in the registration the members of the command stand; nothing for those who leave
     * @param joining where its newcomers stand
     */
    public record Correction(
            Reading<?> command, List<Refusal> beyond, List<Optional<Integer>> staying, List<Integer> joining) {

        /** A refusal of the command, at the place in the registration. */
        public Refusal inRegistration(Refusal refusal) {
            Matcher row = ROW.matcher(refusal.field() == null ? "" : refusal.field());
            if (!row.matches()) {
                return refusal;
            }
            int number = Integer.parseInt(row.group(2));
            Optional<Integer> place =
                    row.group(1).equals("members") ? staying.get(number) : Optional.of(joining.get(number));
            String field = place.map(at -> "members[" + at + "]" + row.group(3)).orElse("members");
            return new Refusal(field, refusal.messageKey(), refusal.arguments());
        }
    }

    public Correction of(CaseId caseId, Registration again) {
        List<Optional<Integer>> staying = new ArrayList<>();
        List<ChangedMember> members = new ArrayList<>();
        List<Integer> joining = new ArrayList<>();
        for (int i = 0; i < again.members().size(); i++) {
            joining.add(i);
        }
        List<Refusal> beyond = new ArrayList<>(differences.ofGroup(caseId, again));
        Map<UUID, Map<String, Object>> standing = differences.standing(caseId);
        for (MemberDetails.Details member : details.of(caseId)) {
            Optional<Integer> place = joining.stream()
                    .filter(at -> isSame(member, again.members().get(at)))
                    .findFirst();
            staying.add(place);
            members.add(place.map(at -> stays(member, again.members().get(at))).orElseGet(() -> leaves(member)));
            place.ifPresent(at -> {
                joining.remove(at);
                beyond.addAll(differences.ofMember(
                        member,
                        standing.getOrDefault(member.id(), Map.of()),
                        again.members().get(at),
                        "members[" + at + "]"));
            });
        }
        List<Newcomer> newcomers =
                joining.stream().map(at -> Newcomer.of(again.members().get(at))).toList();
        return new Correction(
                new Reading.Complete<>(new CorrectedRegistration(again.lines(), members, newcomers, "")),
                beyond,
                staying,
                joining);
    }

    /** The same file again says nothing new from now on. */
    public void keep(CaseId caseId, Registration again) {
        known.keep(caseId, again);
    }

    private static boolean isSame(MemberDetails.Details member, Registration.Person person) {
        return member.nik() == null
                ? NormalForm.compared(member.name()).equals(NormalForm.compared(String.valueOf(person.name())))
                : member.nik().equals(person.nik());
    }

    private static ChangedMember stays(MemberDetails.Details member, Registration.Person person) {
        return new ChangedMember(
                member.id(),
                member.nik() == null ? person.nik() : null,
                person.email(),
                person.phone(),
                person.siapkerjaId(),
                person.employment() == null ? member.employment() : person.employment(),
                person.consentOn(),
                false);
    }

    private static ChangedMember leaves(MemberDetails.Details member) {
        return new ChangedMember(
                member.id(),
                null,
                member.email(),
                null,
                member.siapkerjaId(),
                member.employment(),
                member.consentOn(),
                true);
    }
}
