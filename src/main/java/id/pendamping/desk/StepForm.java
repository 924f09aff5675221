package id.pendamping.desk;

import id.pendamping.forms.Spreadsheet;
import id.pendamping.shared.Duty;
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
 * @param spreadsheet the table that the form may be filled from
 */
public record StepForm(
        boolean irreversible,
        boolean draftable,
        boolean withEvidence,
        Optional<Duty> fromPaperBy,
        Optional<Spreadsheet> spreadsheet) {

    static final StepForm PLAIN = new StepForm(false, false, false, Optional.empty(), Optional.empty());

    StepForm asIrreversible() {
        return new StepForm(true, draftable, withEvidence, fromPaperBy, spreadsheet);
    }

    StepForm asDraftable() {
        return new StepForm(irreversible, true, withEvidence, fromPaperBy, spreadsheet);
    }

    StepForm askingForEvidence() {
        return new StepForm(irreversible, draftable, true, fromPaperBy, spreadsheet);
    }

    StepForm onPaperBy(Duty other) {
        return new StepForm(irreversible, draftable, withEvidence, Optional.of(other), spreadsheet);
    }

    StepForm filledFrom(Spreadsheet table) {
        return new StepForm(irreversible, draftable, withEvidence, fromPaperBy, Optional.of(table));
    }
}
