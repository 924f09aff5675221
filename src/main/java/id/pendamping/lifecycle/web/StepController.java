package id.pendamping.lifecycle.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.forms.Draft;
import id.pendamping.forms.DraftAnswer;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.StepDesk;
import id.pendamping.lifecycle.StepDrafts;
import id.pendamping.lifecycle.Submission;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.step.Step;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The page of one task: asks with the step's form, hands in at the step desk, and comes back with everything typed when refused. */
@Controller
@RequestMapping("/cases/{number}/steps/{step}")
class StepController {

    private final Subjects subjects;
    private final StepCatalogue steps;
    private final StepDesk desk;
    private final Forms binder;
    private final StepPage page;
    private final StepDrafts drafts;
    private final SentFiles sentFiles;
    private final JsonMapper json;
    private final CurrentAccount current;

    StepController(
            Subjects subjects,
            StepCatalogue steps,
            StepDesk desk,
            Forms binder,
            StepPage page,
            StepDrafts drafts,
            SentFiles sentFiles,
            JsonMapper json,
            CurrentAccount current) {
        this.subjects = subjects;
        this.steps = steps;
        this.desk = desk;
        this.binder = binder;
        this.page = page;
        this.drafts = drafts;
        this.sentFiles = sentFiles;
        this.json = json;
        this.current = current;
    }

    @GetMapping
    String ask(
            @PathVariable String number,
            @PathVariable("step") String key,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Account account = current.get();
        Step<?> step = step(key);
        SubjectCard card = card(number);
        Optional<Submission> obstacle = desk.obstacle(account, card, step);
        if (obstacle.isPresent()) {
            return obstacle(obstacle.get(), account, card, step, null, model, locale, response);
        }
        if (step.isDraftable()) {
            Draft draft = drafts.find(account, number, key).orElseThrow();
            StepDrafts.Typed typed = drafts.goOn(step, CaseId.of(card.subject()), draft);
            show(step, typed, draft, model);
            return page.show(account, card, step, typed.form(), List.of(), null, model, locale);
        }
        return page.show(account, card, step, prefilled(step, card), List.of(), null, model, locale);
    }

    @PostMapping
    String answer(
            @PathVariable String number,
            @PathVariable("step") String key,
            @RequestParam("_key") String commandKey,
            @RequestParam Map<String, String> parameters,
            @RequestParam Map<String, MultipartFile> files,
            HttpServletResponse response,
            Model model,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        Account account = current.get();
        Step<?> step = step(key);
        SubjectCard card = card(number);
        List<Refusal> notTaken = sentFiles.take(account, card, step, files, parameters);
        Record form = binder.bind(step.form(), parameters);
        if (step.isDraftable()) {
            StepDrafts.Typed typed = drafts.typed(step, parameters, parameters.get("_add"), parameters.get("_remove"));
            boolean keep = parameters.containsKey("_save");
            List<Refusal> wrong = new ArrayList<>(notTaken);
            if (keep) {
                wrong.addAll(keep(account, card, step, parameters, typed));
            }
            Draft draft = drafts.find(account, number, key).orElse(Draft.NONE);
            show(step, typed, draft, model);
            if (keep || parameters.containsKey("_add") || parameters.containsKey("_remove")) {
                model.addAttribute("kept", keep && wrong.isEmpty());
                return page.show(account, card, step, typed.form(), wrong, commandKey, model, locale);
            }
            form = typed.form();
        }
        if (parameters.containsKey("_add")) {
            return page.show(
                    account,
                    card,
                    step,
                    binder.withRow(form, parameters.get("_add")),
                    notTaken,
                    commandKey,
                    model,
                    locale);
        }
        if (parameters.containsKey("_remove")) {
            return page.show(
                    account,
                    card,
                    step,
                    binder.withoutRow(form, parameters.get("_remove")),
                    notTaken,
                    commandKey,
                    model,
                    locale);
        }
        if (parameters.containsKey("_edit")) {
            return page.show(account, card, step, form, notTaken, commandKey, model, locale);
        }
        if (!notTaken.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(account, card, step, form, notTaken, commandKey, model, locale);
        }
        if (parameters.containsKey("_sheet")) {
            MultipartFile file = files.get("file");
            byte[] table = file == null ? new byte[0] : file.getBytes();
            Spreadsheet.Filled<?> filled = fill(step, form, table, account, card);
            if (step.isDraftable()) {
                StepDrafts.Typed typed = drafts.typed(step, filled.form());
                show(step, typed, drafts.find(account, number, key).orElse(Draft.NONE), model);
                model.addAttribute("unsaved", "true");
            }
            return page.show(account, card, step, filled.form(), filled.refusals(), commandKey, model, locale);
        }
        boolean toRead = parameters.containsKey("_check");
        Submission result = toRead
                ? desk.rehearse(account, number, key, form)
                : desk.submit(account, number, key, form, commandKey);
        if (toRead && result instanceof Submission.Accepted && !step.isIrreversible()) {
            model.addAttribute("complete", true);
            return page.show(account, card, step, form, List.of(), commandKey, model, locale);
        }
        if (toRead && result instanceof Submission.Accepted) {
            return page.check(account, card, step, form, parameters, commandKey, model, locale);
        }
        if (result instanceof Submission.Accepted) {
            flash.addFlashAttribute("done", step.key());
            return page.isForMentor(account) ? "redirect:/mentor" : "redirect:/cases/" + card.number();
        }
        if (result instanceof Submission.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(account, card, step, form, refused.refusals(), commandKey, model, locale);
        }
        return obstacle(result, account, card, step, form, model, locale, response);
    }

    /** A row or list that the form does not have. */
    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String unreadable() {
        return "error/400";
    }

    private String obstacle(
            Submission obstacle,
            Account account,
            SubjectCard card,
            Step<?> step,
            @Nullable Record form,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (obstacle instanceof Submission.Moved) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page.moved(account, card, step, form, model, locale);
        }
        if (obstacle instanceof Submission.Forbidden forbidden) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page.forbidden(account, card, step, forbidden, model);
        }
        if (obstacle instanceof Submission.KeyReused && form != null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page.show(account, card, step, form, List.of(Refusal.of("refusal.keyReused")), null, model, locale);
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** What was typed elsewhere since the page was shown stays; the page says what it is, and the person chooses. */
    private List<Refusal> keep(
            Account account, SubjectCard card, Step<?> step, Map<String, String> parameters, StepDrafts.Typed typed) {
        long seen = Long.parseLong(parameters.getOrDefault("_seen", "0"));
        return drafts
                .keep(account, card.number(), step, parameters, seen)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .stream()
                .filter(answer -> answer.kind() != DraftAnswer.Kind.SAVED)
                .map(answer -> answer.kind() == DraftAnswer.Kind.FULL
                        ? Refusal.at(typed.nameOf(answer.name()), "refusal.draft.full")
                        : Refusal.at(
                                typed.nameOf(answer.name()), "refusal.draft.conflict", String.valueOf(answer.value())))
                .toList();
    }

    private void show(Step<?> step, StepDrafts.Typed typed, Draft draft, Model model) {
        model.addAttribute("blank", drafts.blank(step));
        model.addAttribute("rows", typed.rows());
        model.addAttribute("seen", draft.revision());
        model.addAttribute("revisions", json.writeValueAsString(draft.revisions()));
    }

    private <F extends Record> Spreadsheet.Filled<F> fill(
            Step<F> step, Record typed, byte[] table, Account account, SubjectCard card) {
        if (desk.obstacle(account, card, step).isPresent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return step.spreadsheet()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .read(step.form().cast(typed), table, CaseId.of(card.subject()));
    }

    private <F extends Record> Record prefilled(Step<F> step, SubjectCard card) {
        F form = step.prefill(card.subject());
        return form == null ? binder.empty(step.form()) : form;
    }

    private Step<?> step(String key) {
        return steps.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private SubjectCard card(String number) {
        return subjects.find(Subject.Kind.CASE, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
