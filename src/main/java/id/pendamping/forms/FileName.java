package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.PersonalNumbers;

/** The name of a file that somebody sent, as it is kept and shown. */
public final class FileName {

    private static final int LONGEST = 200;

    private FileName() {}

    /** One line without folders, its end where it is too long, numbers of people masked; a dash for none. */
    public static String shown(String sent) {
        String name =
                PersonalNumbers.masked(NormalForm.line(NormalForm.line(sent).replaceAll(".*[/\\\\]", "")));
        if (name.isEmpty()) {
            return "-";
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
