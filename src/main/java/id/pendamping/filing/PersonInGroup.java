package id.pendamping.filing;

import id.pendamping.group.Member;
import id.pendamping.group.MemberDetails;
import id.pendamping.shared.NormalForm;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A member as senders name one in a file: by place in the registration, by role, by name, or by NIK. */
record PersonInGroup(
        int position,
        String name,
        Member.Role role,
        @Nullable String nik) {

    private static final Pattern PLACE = Pattern.compile("0?\\d{1,2}");

    static PersonInGroup of(MemberDetails.Details member) {
        return new PersonInGroup(member.position(), member.name(), member.role(), member.nik());
    }

    /**
     * Whether the words mean this member; a place is a number of one or two digits, and may stand in front of the name.
     *
     * @param words lower case, one blank between them
     */
    boolean isMeantBy(String words) {
        if (PLACE.matcher(words).matches()) {
            return Integer.parseInt(words) == position;
        }
        if (words.replace(" ", "").equals(nik)) {
            return true;
        }
        String said = words.replaceFirst("^0?\\d{1,2} ", "");
        return said.equals(NormalForm.compared(name)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip())
                || isRole(said);
    }

    private boolean isRole(String said) {
        return switch (said) {
            case "ketua", "chair" -> role == Member.Role.KETUA;
            case "sekretaris", "secretary" -> role == Member.Role.SEKRETARIS;
            case "bendahara", "treasurer" -> role == Member.Role.BENDAHARA;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return "PersonInGroup";
    }
}
