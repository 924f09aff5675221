package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;

/**
 * A table to fill in outside instead of typing into the form. What is read from it stands in the form as if it were
 * typed; the person still sees and sends it.
 */
public interface Spreadsheet {

    /** The table to fill in: a header and what is known already. */
    List<List<String>> template(Subject subject);

    /** Adds what the file holds to what was typed. */
    Filled read(TypedText typed, byte[] file, Subject subject);

    /**
     * The result of reading a file.
     *
     * @param form with what is new in the file
     * @param refusals what cannot be read in the file, at its fields; where the form has none, at {@code file}
     * @param repeated rows of the file that stand in the form already, as a form of their own; they are not added unasked
     */
    record Filled(TypedText form, List<Refusal> refusals, TypedText repeated) {}
}
