package id.pendamping.desk.web;

import id.pendamping.forms.Draft;
import id.pendamping.forms.TypedText;

/**
 * The form of a step while somebody fills it in.
 *
 * @param draft what is kept of it; nothing where the step keeps no drafts
 * @param key of the command that it becomes, the same as long as the form is shown again
 */
record FormSession(Visit visit, TypedText typed, Draft draft, String key) {

    FormSession with(TypedText other) {
        return new FormSession(visit, other, draft, key);
    }

    FormSession with(Draft other) {
        return new FormSession(visit, typed, other, key);
    }

    FormSession withRow(String list) {
        return with(typed.withRow(visit.step().command(), list));
    }

    FormSession withoutRow(String row) {
        return with(typed.withoutRow(visit.step().command(), row));
    }
}
