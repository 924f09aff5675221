package id.pendamping.desk.web;

import id.pendamping.forms.RequestRefused;
import id.pendamping.shared.Refusal;

/** The choices for rows of a sheet that stand in the form already. */
enum RepeatedRows {
    /** The sheet is refused, so that the sender decides. */
    REFUSE,
    /** They are taken for the same thing and not added again. */
    LEAVE_OUT,
    /** They are other things that only look the same. */
    ADD;

    /** The form with the sheet's rows. */
    FormSession in(FormSession filled) {
        int rows = filled.repeatedRows();
        if (this == REFUSE && rows > 0) {
            throw RequestRefused.because(Refusal.at("file", "refusal.sheet.repeated", (long) rows));
        }
        return this == ADD ? filled.withRepeated() : filled.withoutRepeated();
    }
}
