package id.pendamping.desk.web;

import id.pendamping.desk.Desk;
import id.pendamping.desk.Foresights;
import id.pendamping.desk.SentFiles;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task: asks with the step's form, hands in at the desk, and comes back with everything typed when refused. */
@Controller
@RequestMapping(Visit.STEP)
class StepController {

    private final FormSessions sessions;
    private final Desk desk;
    private final Forms forms;
    private final StepPage page;
    private final SentFiles sentFiles;
    private final Foresights foresights;
    private final AfterStep after;

    StepController(
            FormSessions sessions,
            Desk desk,
            Forms forms,
            StepPage page,
            SentFiles sentFiles,
            Foresights foresights,
            AfterStep after) {
        this.sessions = sessions;
        this.desk = desk;
        this.forms = forms;
        this.page = page;
        this.sentFiles = sentFiles;
        this.foresights = foresights;
        this.after = after;
    }

    @InApi("GET /cases/{number}/steps/{step}")
    @GetMapping
    ModelAndView ask(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            Locale locale) {
        Visit visit = sessions.visit(plural, number, key);
        Optional<Submission> obstacle = desk.obstacle(visit.account(), visit.card(), visit.step());
        return obstacle.isPresent()
                ? page.obstacle(visit, obstacle.get(), locale)
                : desk.standstill(visit.card().subject(), visit.step())
                        .map(why -> page.standsStill(visit, why, locale))
                        .orElseGet(() -> page.show(sessions.begin(visit), List.of(), locale));
    }

    @InApi({
        "POST /cases/{number}/steps/{step}",
        "POST /cases/{number}/steps/{step}/sheet",
        "PATCH /{kind}/{number}/steps/{step}/draft"
    })
    @PostMapping
    ModelAndView answer(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            @RequestParam("_key") String commandKey,
            @RequestParam Map<String, String> parameters,
            @RequestParam Map<String, MultipartFile> files,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        Visit visit = sessions.visit(plural, number, key);
        List<Refusal> notTaken = sentFiles.take(visit.account(), visit.card(), visit.step(), files, parameters);
        FormSession session = sessions.goOn(visit, parameters, commandKey);
        FormAction action = FormAction.of(parameters);
        if (action instanceof FormAction.Save && visit.step().form().draftable()) {
            return save(session, notTaken, locale);
        }
        if (action instanceof FormAction.AddRow add) {
            return unsaved(session, page.show(session.withRow(add.list()), notTaken, locale));
        }
        if (action instanceof FormAction.RemoveRow remove) {
            return unsaved(session, page.show(session.withoutRow(remove.row()), notTaken, locale));
        }
        if (action instanceof FormAction.Edit) {
            return unsaved(session, page.show(session, notTaken, locale));
        }
        if (action instanceof FormAction.Repeated repeated) {
            return unsaved(
                    session,
                    page.show(repeated.add() ? session.withRepeated() : session.withoutRepeated(), notTaken, locale));
        }
        if (!notTaken.isEmpty()) {
            return unsaved(session, page.refused(session, notTaken, locale));
        }
        if (action instanceof FormAction.FillFromSheet) {
            return fill(session, files.get("file"), locale);
        }
        if (action instanceof FormAction.Rehearse) {
            return rehearse(session, locale);
        }
        Optional<ModelAndView> question = parameters.containsKey("_ask") ? ask(session, locale) : Optional.empty();
        return question.orElseGet(() -> submit(session, parameters.containsKey("_next"), locale, flash));
    }

    /** What follows from handing in, when there is something to say; the person sends it from there. */
    private Optional<ModelAndView> ask(FormSession session, Locale locale) {
        Visit visit = session.visit();
        Reading<?> reading = read(session);
        if (!reading.faults().isEmpty()
                || desk.obstacle(visit.account(), visit.card(), visit.step()).isPresent()) {
            return Optional.empty();
        }
        try {
            List<String> foreseen = foreseen(session, reading, locale);
            return foreseen.isEmpty() || !(rehearsed(session, reading) instanceof Submission.Accepted)
                    ? Optional.empty()
                    : Optional.of(page.check(session, foreseen, locale));
        } catch (ArithmeticException more) {
            return Optional.empty(); // sums that cannot be: the deed says in words why not
        }
    }

    private Submission rehearsed(FormSession session, Reading<?> reading) {
        Visit visit = session.visit();
        return desk.rehearse(visit.account(), visit.card().subject(), visit.step(), reading);
    }

    private List<String> foreseen(FormSession session, Reading<?> reading, Locale locale) {
        Visit visit = session.visit();
        return foresights.of(visit.step(), visit.card().subject(), reading, locale);
    }

    private ModelAndView save(FormSession session, List<Refusal> notTaken, Locale locale) {
        FormSessions.Changed saved = sessions.save(session);
        List<Refusal> wrong = new ArrayList<>(notTaken);
        wrong.addAll(saved.refusals());
        return page.show(saved.session(), wrong, locale).addObject("kept", wrong.isEmpty());
    }

    private ModelAndView fill(FormSession session, @Nullable MultipartFile file, Locale locale) throws IOException {
        FormSessions.Changed filled = sessions.fill(session, file == null ? new byte[0] : file.getBytes());
        return unsaved(session, page.show(filled.session(), filled.refusals(), locale));
    }

    /** What the page shows may be nowhere else: its script keeps all of it. */
    private static ModelAndView unsaved(FormSession session, ModelAndView shown) {
        return session.visit().step().form().draftable() ? shown.addObject("unsaved", "true") : shown;
    }

    private ModelAndView rehearse(FormSession session, Locale locale) {
        Reading<?> reading = read(session);
        Submission result = rehearsed(session, reading);
        if (!(result instanceof Submission.Accepted)) {
            return notAccepted(session, result, locale);
        }
        List<String> foreseen = foreseen(session, reading, locale);
        return session.visit().step().form().irreversible()
                ? page.check(session, foreseen, locale)
                : unsaved(session, page.show(session, List.of(), locale))
                        .addObject("complete", foreseen.isEmpty())
                        .addObject("foreseen", foreseen);
    }

    private ModelAndView submit(FormSession session, boolean goesOn, Locale locale, RedirectAttributes flash) {
        Visit visit = session.visit();
        Submission result =
                desk.perform(visit.account(), visit.card().subject(), visit.step(), read(session), session.key());
        if (!(result instanceof Submission.Accepted)) {
            return notAccepted(session, result, locale);
        }
        return after.accepted(session, goesOn, flash);
    }

    private Reading<?> read(FormSession session) {
        return forms.read(session.visit().step().command(), session.typed());
    }

    private ModelAndView notAccepted(FormSession session, Submission result, Locale locale) {
        return result instanceof Submission.Refused refused
                ? unsaved(session, page.refused(session, refused.refusals(), locale))
                : page.obstacle(session, result, locale);
    }

    /** A row or list that the form does not have. */
    @ExceptionHandler(IllegalArgumentException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String unreadable() {
        return "error/400";
    }
}
