package id.pendamping.desk.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.desk.Foresights;
import id.pendamping.desk.Step;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Answers;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Puts together what the page of a step shows. */
@Component
class StepPage {

    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final Answers answers;
    private final WorkItems workItems;
    private final ClosedStepPage closed;
    private final Accounts accounts;
    private final Foresights foresights;
    private final JsonMapper json;
    private final Map<String, Boolean> fragments = new ConcurrentHashMap<>();

    StepPage(
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            Answers answers,
            WorkItems workItems,
            ClosedStepPage closed,
            Accounts accounts,
            Foresights foresights,
            JsonMapper json) {
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.answers = answers;
        this.workItems = workItems;
        this.closed = closed;
        this.accounts = accounts;
        this.foresights = foresights;
        this.json = json;
    }

    /** The form with what stands in it, and what is wrong with that; why there is nothing to do, where that is so. */
    ModelAndView show(FormSession session, List<Refusal> refusals, Locale locale) {
        Visit visit = session.visit();
        return visit.step()
                .missing(visit.card().subject())
                .map(missing -> closed.nothingToDo(visit, missing, locale))
                .orElseGet(() -> form(session, refusals, locale));
    }

    private ModelAndView form(FormSession session, List<Refusal> refusals, Locale locale) {
        Visit visit = session.visit();
        Step<?> step = visit.step();
        Asked asked = asked(step);
        Map<String, Object> view = step.view(visit.card().subject());
        List<Refusal> wrong = new ArrayList<>(refusals);
        if (session.repeatedRows() > 0) {
            wrong.add(Refusal.at("file", "refusal.sheet.already", (long) session.repeatedRows()));
        }
        List<FieldView> inputs = fields.of(asked, session.typed(), view, wrong, locale);
        WorkItem item = workItems.find(visit.card().subject(), step.key()).orElse(null);
        return page(visit.account().isOnlyMentor() ? "step-field" : "step", visit)
                .addAllObjects(view)
                .addObject("form", forms.view(step.command(), session.typed()))
                .addObject("readable", forms.readable(step.command(), session.typed()))
                .addObject("blank", forms.blank(step.command()))
                .addObject("repeated", forms.view(step.command(), session.repeated()))
                .addObject(
                        "heldBack",
                        session.typed().values().entrySet().stream()
                                .filter(one -> one.getKey().startsWith(FormSession.REPEATED))
                                .toList())
                .addObject("rows", session.typed().rowKeys())
                .addObject("seen", session.seen())
                .addObject("revisions", json.writeValueAsString(session.draft().revisions(session.seen())))
                .addObject("fields", inputs)
                .addObject("wrong", errors.of(asked, inputs, view, wrong, locale))
                .addObject("item", item)
                .addObject("handsOver", closed.handsOver(visit, item))
                .addObject("taker", otherTaker(item, visit.account()))
                .addObject("commandKey", session.key())
                .addObject("recalled", session.recalled())
                .addObject("asks", foresights.isAsked(step))
                .addObject(
                        "goesOn",
                        !visit.account().isOnlyMentor() && !step.form().draftable())
                .addObject("hasAside", has(step, "aside"))
                .addObject("drawsWhole", has(step, "whole"));
    }

    /** The form, because it was not taken. */
    ModelAndView refused(FormSession session, List<Refusal> wrong, Locale locale) {
        ModelAndView page = show(session, wrong, locale);
        if (page.getStatus() == null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** Every answer once more, with what follows from it, before a step that nobody can take back. */
    ModelAndView check(FormSession session, List<String> foreseen, Locale locale) {
        Visit visit = session.visit();
        return page("check", visit)
                .addObject("foreseen", foreseen)
                .addObject(
                        "goesOn",
                        !visit.account().isOnlyMentor() && !visit.step().form().draftable())
                .addObject("answers", answers(session.visit(), session.typed(), locale))
                .addObject(
                        "typed",
                        session.typed().values().entrySet().stream()
                                .filter(one -> !one.getKey().startsWith("_"))
                                .toList())
                .addObject("commandKey", session.key());
    }

    /** Why the form is not shown for now. */
    ModelAndView standsStill(Visit visit, Refusal why, Locale locale) {
        return closed.standsStill(visit, why, locale);
    }

    /** Why the form cannot be shown. */
    ModelAndView obstacle(Visit visit, Submission obstacle, Locale locale) {
        return closed.obstacle(visit, obstacle, List.of());
    }

    /** Why the form cannot be handed in, with what was typed. */
    ModelAndView obstacle(FormSession session, Submission obstacle, Locale locale) {
        return obstacle instanceof Submission.KeyReused
                ? refused(session, List.of(Refusal.of("refusal.keyReused")), locale)
                : closed.obstacle(session.visit(), obstacle, answers(session.visit(), session.typed(), locale));
    }

    private List<Answers.Answer> answers(Visit visit, TypedText typed, Locale locale) {
        Subject subject = visit.card().subject();
        Map<String, Object> view = visit.step().missing(subject).isPresent()
                ? Map.of()
                : visit.step().view(subject);
        return answers.of(fields.of(asked(visit.step()), typed, view, List.of(), locale), locale);
    }

    private static Asked asked(Step<?> step) {
        return Asked.of(step.command(), "step." + step.key() + '.');
    }

    static ModelAndView page(String name, Visit visit) {
        return new ModelAndView("desk/" + name)
                .addObject("group", visit.card())
                .addObject("home", visit.home())
                .addObject("address", visit.address())
                .addObject("step", visit.step());
    }

    /** The colleague who has taken the task up. */
    private @Nullable String otherTaker(@Nullable WorkItem item, Account account) {
        return item == null || item.takenBy() == null || item.takenBy().equals(account.id())
                ? null
                : accounts.nameOf(item.takenBy());
    }

    /** Whether the step's own template brings this fragment: an aside, or the whole form. */
    private boolean has(Step<?> step, String fragment) {
        return fragments.computeIfAbsent(step.key() + ' ' + fragment, key -> {
            var template = new ClassPathResource("templates/step/" + step.key() + ".html");
            try {
                return template.exists()
                        && template.getContentAsString(StandardCharsets.UTF_8).contains("th:fragment=\"" + fragment);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
