package id.pendamping.deadlines.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.deadlines.ReportClock;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Formats;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the commitment officer extends the last day of a report, stops its clock and lets it run again. */
@Controller
@RequestMapping("/cases/{number}/report-due")
class ReportDueController {

    private final ReportClock reportClock;
    private final Deed<ReportClock.Extension> extension;
    private final Deed<ReportClock.Standstill> standstill;
    private final Deed<ReportClock.Resumption> resumption;
    private final Desk desk;
    private final Deadlines deadlines;
    private final Programme programme;
    private final Regions regions;
    private final Forms forms;
    private final FormFields fields;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final Formats formats;
    private final Clock clock;

    ReportDueController(
            ReportClock reportClock,
            Deed<ReportClock.Extension> extension,
            Deed<ReportClock.Standstill> standstill,
            Deed<ReportClock.Resumption> resumption,
            Desk desk,
            Deadlines deadlines,
            Programme programme,
            Regions regions,
            Forms forms,
            FormFields fields,
            ErrorSummary errors,
            CurrentAccount current,
            MessageSource texts,
            Formats formats,
            Clock clock) {
        this.reportClock = reportClock;
        this.extension = extension;
        this.standstill = standstill;
        this.resumption = resumption;
        this.desk = desk;
        this.deadlines = deadlines;
        this.programme = programme;
        this.regions = regions;
        this.forms = forms;
        this.fields = fields;
        this.errors = errors;
        this.current = current;
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    /** The forms of the page; the inputs of each begin with its prefix. */
    private enum Sent {
        EXTEND("extend.", ReportClock.Extension.class),
        PAUSE("pause.", ReportClock.Standstill.class),
        RESUME("resume.", ReportClock.Resumption.class);

        private final Asked asked;

        Sent(String prefix, Class<? extends Record> command) {
            this.asked = new Asked(command, "reportDue.", prefix);
        }
    }

    /** Unknown cases and those of other regions look the same; without the duty, or against it, the page stays shut. */
    @InApi("GET /cases/{number}/report-due")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, extension);
        return page(card, null, TypedText.nothing(), List.of(), locale);
    }

    @InApi("POST /cases/{number}/report-due/extension")
    @PostMapping("/extension")
    ModelAndView extend(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return handIn(number, extension, Sent.EXTEND, parameters, after, locale);
    }

    @InApi("POST /cases/{number}/report-due/pause")
    @PostMapping("/pause")
    ModelAndView pause(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return handIn(number, standstill, Sent.PAUSE, parameters, after, locale);
    }

    @InApi("POST /cases/{number}/report-due/resumption")
    @PostMapping("/resumption")
    ModelAndView resume(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return handIn(number, resumption, Sent.RESUME, parameters, after, locale);
    }

    private ModelAndView handIn(
            String number,
            Deed<?> deed,
            Sent sent,
            Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        Account account = current.get();
        SubjectCard card = desk.open(account, Subject.Kind.CASE, number, deed);
        TypedText typed = TypedText.of(parameters).under(sent.asked.prefix());
        List<Refusal> refused = desk.perform(account, card.subject(), deed, forms.read(deed.command(), typed), null)
                .objections();
        if (!refused.isEmpty()) {
            ModelAndView again = page(card, sent, typed, refused, locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String due = formats.date(
                deadlines.of(CaseId.of(card.subject())).orElseThrow().dueOn());
        after.addFlashAttribute("said", texts.getMessage("reportDue.done", new Object[] {due}, locale));
        return new ModelAndView("redirect:" + card.address());
    }

    private ModelAndView page(
            SubjectCard card, @Nullable Sent sent, TypedText typed, List<Refusal> refused, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        Deadlines.Deadline deadline =
                deadlines.of(caseId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = regions.dayIn(Objects.requireNonNull(card.regency()), clock.instant());
        Map<Sent, List<FieldView>> inputs = new EnumMap<>(Sent.class);
        for (Sent form : Sent.values()) {
            inputs.put(
                    form,
                    form == sent
                            ? fields.of(form.asked, typed, Map.of(), refused, locale)
                            : fields.of(form.asked, TypedText.nothing(), Map.of(), List.of(), locale));
        }
        return new ModelAndView("deadlines/report-due")
                .addObject("group", card)
                .addObject("deadline", deadline)
                .addObject("timing", programme.reportTiming(card.edition()))
                .addObject("running", reportClock.isRunning(caseId))
                .addObject(
                        "mayExtend",
                        deadline.term() == 0 && deadline.extensionDays() == 0 && !today.isAfter(deadline.dueOn()))
                .addObject("standing", deadline.pauseOn(today).isPresent())
                .addObject("extension", inputs.get(Sent.EXTEND))
                .addObject("standstill", inputs.get(Sent.PAUSE))
                .addObject("resumption", inputs.get(Sent.RESUME))
                .addObject(
                        "wrong",
                        sent == null
                                ? List.of()
                                : errors.of(
                                        sent.asked,
                                        Objects.requireNonNull(inputs.get(sent)),
                                        Map.of(),
                                        refused,
                                        locale));
    }
}
