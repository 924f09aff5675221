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

    /** The form, and what cannot be read in the file, at its fields; with a file that is no table, at {@code file}. */
    record Filled(TypedText form, List<Refusal> refusals) {}
}
