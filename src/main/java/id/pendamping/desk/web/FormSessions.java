package id.pendamping.desk.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Desk;
import id.pendamping.desk.LastAnswers;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.StepDrafts;
import id.pendamping.forms.Draft;
import id.pendamping.forms.DraftAnswer;
import id.pendamping.forms.Seen;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Begins forms and goes on with them, whether the step keeps drafts or not. */
@Component
class FormSessions {

    private final Subjects subjects;
    private final StepCatalogue steps;
    private final Desk desk;
    private final StepDrafts drafts;
    private final LastAnswers lastAnswers;
    private final CurrentAccount current;

    FormSessions(
            Subjects subjects,
            StepCatalogue steps,
            Desk desk,
            StepDrafts drafts,
            LastAnswers lastAnswers,
            CurrentAccount current) {
        this.subjects = subjects;
        this.steps = steps;
        this.desk = desk;
        this.drafts = drafts;
        this.lastAnswers = lastAnswers;
        this.current = current;
    }

    /** What does not exist is not found. */
    Visit visit(String plural, String number, String stepKey) {
        Step<?> step = steps.find(stepKey).orElseThrow(FormSessions::unknown);
        SubjectCard card = Subject.Kind.ofPlural(plural)
                .flatMap(kind -> subjects.find(kind, number))
                .orElseThrow(FormSessions::unknown);
        return new Visit(current.get(), card, step);
    }

    /** The form as the step begins it, or as it was left; with what is the same as last time today. */
    FormSession begin(Visit visit) {
        Draft draft = draft(visit);
        TypedText typed = drafts.goOn(visit.step(), visit.card().subject(), draft);
        TypedText begun = lastAnswers.begin(visit.account(), visit.step(), typed);
        return new FormSession(
                visit, begun, draft, Seen.of(draft), UUID.randomUUID().toString(), !begun.equals(typed));
    }

    /** The form as the page sent it. */
    FormSession goOn(Visit visit, Map<String, String> parameters, String commandKey) {
        TypedText typed = TypedText.of(parameters);
        return new FormSession(visit, typed, draft(visit), Seen.of(parameters), commandKey, false);
    }

    private Draft draft(Visit visit) {
        return visit.step().form().draftable()
                ? drafts.find(visit.account(), visit.card(), visit.step()).orElse(Draft.NONE)
                : Draft.NONE;
    }

    /** What comes after something was asked of a form: the form, and what could not be done. */
    record Changed(FormSession session, List<Refusal> refusals) {}

    /** What was typed elsewhere since the page was shown stays; the page says what it is, and the person chooses. */
    Changed save(FormSession session) {
        Visit visit = session.visit();
        Optional<Refusal> standstill = drafts.standstill(visit.card(), visit.step());
        if (standstill.isPresent()) {
            return new Changed(session, List.of(standstill.get()));
        }
        List<Refusal> refusals = drafts
                .keep(visit.account(), visit.card(), visit.step(), session.typed(), session.seen())
                .orElseThrow(FormSessions::unknown)
                .stream()
                .filter(answer -> answer.kind() != DraftAnswer.Kind.SAVED)
                .map(answer -> refusal(answer, session.typed().nameOf(answer.name())))
                .toList();
        return new Changed(session.with(draft(visit)), refusals);
    }

    private static Refusal refusal(DraftAnswer answer, String name) {
        return switch (answer.kind()) {
            case FULL -> Refusal.at(name, "refusal.draft.full");
            case TOO_LONG -> Refusal.at(name, "refusal.draft.long");
            default -> Refusal.at(name, "refusal.draft.conflict", String.valueOf(answer.value()));
        };
    }

    /** Adds what a sheet holds; what stands in the form already is asked about. */
    Changed fill(FormSession session, byte[] sheet) {
        Visit visit = session.visit();
        if (desk.obstacle(visit.account(), visit.card(), visit.step()).isPresent()) {
            throw unknown();
        }
        Spreadsheet.Filled filled = visit.step()
                .form()
                .spreadsheet()
                .orElseThrow(FormSessions::unknown)
                .read(session.typed(), sheet, visit.card().subject());
        return new Changed(session.with(filled.form()).asking(filled.repeated()), filled.refusals());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
