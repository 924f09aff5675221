package id.pendamping.filing;

import id.pendamping.group.Member;
import id.pendamping.group.MemberDetails;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A member as senders name one in a file: by place in the registration, by role, by name, or by NIK. */
record PersonInGroup(
        int position,
        String name,
        Member.Role role,
        @Nullable String nik) {

    static PersonInGroup of(MemberDetails.Details member) {
        return new PersonInGroup(member.position(), member.name(), member.role(), member.nik());
    }

    /**
     * Whether all that the words say fits this member, and they say something.
     *
     * @param words lower case, one blank between them
     */
    boolean isMeantBy(String words) {
        if (words.replace(" ", "").equals(nik)) {
            return true;
        }
        List<String> said = Arrays.asList(words.split(" "));
        String named = said.stream()
                .filter(word -> !isNumber(word) && role(word) == null)
                .collect(Collectors.joining(" "));
        return said.stream().filter(PersonInGroup::isNumber).allMatch(number -> isPlace(number) || number.equals(nik))
                && said.stream().map(PersonInGroup::role).allMatch(one -> one == null || one == role)
                && (named.isEmpty() || named.equals(PaperWords.plain(name)));
    }

    private boolean isPlace(String number) {
        return number.length() <= 2 && Integer.parseInt(number) == position;
    }

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    private static Member.@Nullable Role role(String word) {
        return switch (word) {
            case "ketua", "chair" -> Member.Role.KETUA;
            case "sekretaris", "secretary" -> Member.Role.SEKRETARIS;
            case "bendahara", "treasurer" -> Member.Role.BENDAHARA;
            default -> null;
        };
    }

    @Override
    public String toString() {
        return "PersonInGroup";
    }
}
