package id.pendamping.desk;

import id.pendamping.forms.Spreadsheet;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.Caretaker;
import java.util.Optional;

/**
 * How the form of a step is filled in and handed in.
 *
 * @param irreversible nobody can take the step back, so a page shows every answer once more before it is sent
 * @param draftable what is typed is kept until it is handed in, value by value, also from a phone that was without a
 *     network
 * @param withEvidence asks for pictures or papers: those who may do the step may send them for its subject
 * @param fromPaperBy who may type the form in from paper where the person whose step it is cannot; the act stands under
 *     this duty
 * @param forMany the same answers may be given for many subjects at once
 * @param caretaker who fills it in while the person whose step it is has left
 * @param spreadsheet the table that the form may be filled from
 */
public record StepForm(
        boolean irreversible,
        boolean draftable,
        boolean withEvidence,
        boolean forMany,
        Optional<Duty> fromPaperBy,
        Optional<Caretaker> caretaker,
        Optional<Spreadsheet> spreadsheet) {

    static final StepForm PLAIN =
            new StepForm(false, false, false, false, Optional.empty(), Optional.empty(), Optional.empty());

    StepForm asIrreversible() {
        return new StepForm(true, draftable, withEvidence, forMany, fromPaperBy, caretaker, spreadsheet);
    }

    StepForm asDraftable() {
        return new StepForm(irreversible, true, withEvidence, forMany, fromPaperBy, caretaker, spreadsheet);
    }

    StepForm askingForEvidence() {
        return new StepForm(irreversible, draftable, true, forMany, fromPaperBy, caretaker, spreadsheet);
    }

    StepForm asForMany() {
        return new StepForm(irreversible, draftable, withEvidence, true, fromPaperBy, caretaker, spreadsheet);
    }

    StepForm onPaperBy(Duty other) {
        return new StepForm(irreversible, draftable, withEvidence, forMany, Optional.of(other), caretaker, spreadsheet);
    }

    StepForm caredForBy(Caretaker other) {
        return new StepForm(
                irreversible, draftable, withEvidence, forMany, fromPaperBy, Optional.of(other), spreadsheet);
    }

    StepForm filledFrom(Spreadsheet table) {
        return new StepForm(irreversible, draftable, withEvidence, forMany, fromPaperBy, caretaker, Optional.of(table));
    }
}
