package id.pendamping.desk.web;

import id.pendamping.forms.Draft;
import id.pendamping.forms.Seen;
import id.pendamping.forms.TypedText;

/**
 * The form of a step while somebody fills it in.
 *
 * @param draft what is kept of it; nothing where the step keeps no drafts
 * @param seen what the page knows of it
 * @param key of the command that it becomes, the same as long as the form is shown again
 * @param recalled whether something in it was taken from what the person has sent last
 */
record FormSession(Visit visit, TypedText typed, Draft draft, Seen seen, String key, boolean recalled) {

    /** How the names begin under which a page keeps them. */
    static final String REPEATED = "_repeated.";

    FormSession with(TypedText other) {
        return new FormSession(visit, other, draft, seen, key, recalled);
    }

    FormSession with(Draft other) {
        return new FormSession(visit, typed, other, Seen.of(other), key, recalled);
    }

    /** Rows of a sheet that stood in the form already, until the person has decided about them. */
    TypedText repeated() {
        return typed.under(REPEATED);
    }

    int repeatedRows() {
        return (int) repeated().rowKeys().keySet().stream()
                .filter(row -> row.indexOf('.') < 0)
                .count();
    }

    FormSession asking(TypedText repeated) {
        return with(typed.without(REPEATED).with(REPEATED, repeated));
    }

    FormSession withRepeated() {
        return with(typed.without(REPEATED).withRowsOf(repeated()));
    }

    FormSession withoutRepeated() {
        return with(typed.without(REPEATED));
    }

    FormSession withRow(String list) {
        return with(typed.withRow(visit.step().command(), list));
    }

    FormSession withoutRow(String row) {
        TypedText rest = typed.withoutRow(visit.step().command(), row);
        return new FormSession(visit, rest, draft, seen.without(typed.keptNameOf(row)), key, recalled);
    }
}
