package id.pendamping.deadlines.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.deadlines.ReportClock;
import id.pendamping.forms.Asked;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.FormFields;
import id.pendamping.forms.Formats;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
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
    private final Deadlines deadlines;
    private final Groups groups;
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
            Deadlines deadlines,
            Groups groups,
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
        this.deadlines = deadlines;
        this.groups = groups;
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

    /** What is done; the inputs of its form begin with its prefix. */
    private enum Deed {
        EXTEND("extend.", ReportClock.Extension.class),
        PAUSE("pause.", ReportClock.Standstill.class),
        RESUME("resume.", ReportClock.Resumption.class);

        private final Asked asked;

        Deed(String prefix, Class<? extends Record> command) {
            this.asked = new Asked(command, "reportDue.", prefix);
        }
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page(group(number), null, TypedText.nothing(), List.of(), locale);
    }

    @PostMapping("/extension")
    ModelAndView extend(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        GroupSummary group = group(number);
        TypedText typed = typed(Deed.EXTEND, parameters);
        Outcome outcome = reportClock.extend(current.get(), group, forms.read(ReportClock.Extension.class, typed));
        return after(group, outcome, Deed.EXTEND, typed, after, locale);
    }

    @PostMapping("/pause")
    ModelAndView pause(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        GroupSummary group = group(number);
        TypedText typed = typed(Deed.PAUSE, parameters);
        Outcome outcome = reportClock.pause(current.get(), group, forms.read(ReportClock.Standstill.class, typed));
        return after(group, outcome, Deed.PAUSE, typed, after, locale);
    }

    @PostMapping("/resumption")
    ModelAndView resume(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        GroupSummary group = group(number);
        TypedText typed = typed(Deed.RESUME, parameters);
        Outcome outcome = reportClock.resume(current.get(), group, forms.read(ReportClock.Resumption.class, typed));
        return after(group, outcome, Deed.RESUME, typed, after, locale);
    }

    private static TypedText typed(Deed deed, Map<String, String> parameters) {
        return TypedText.of(parameters).under(deed.asked.prefix());
    }

    private ModelAndView after(
            GroupSummary group, Outcome outcome, Deed deed, TypedText typed, RedirectAttributes after, Locale locale) {
        if (outcome instanceof Outcome.Refused refused) {
            ModelAndView again = page(group, deed, typed, refused.refusals(), locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String due = formats.date(deadlines.of(group.caseId()).orElseThrow().dueOn());
        after.addFlashAttribute("said", texts.getMessage("reportDue.done", new Object[] {due}, locale));
        return new ModelAndView("redirect:/cases/" + group.number());
    }

    private ModelAndView page(
            GroupSummary group, @Nullable Deed sent, TypedText typed, List<Refusal> refused, Locale locale) {
        Deadlines.Deadline deadline =
                deadlines.of(group.caseId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = regions.dayIn(group.regency(), clock.instant());
        Map<Deed, List<FieldView>> inputs = new EnumMap<>(Deed.class);
        for (Deed deed : Deed.values()) {
            inputs.put(
                    deed,
                    deed == sent
                            ? fields.of(deed.asked, typed, Map.of(), refused, locale)
                            : fields.of(deed.asked, TypedText.nothing(), Map.of(), List.of(), locale));
        }
        return new ModelAndView("deadlines/report-due")
                .addObject("group", group)
                .addObject("deadline", deadline)
                .addObject("timing", programme.reportTiming(group.programmeYear()))
                .addObject("running", reportClock.isRunning(group.caseId()))
                .addObject(
                        "mayExtend",
                        deadline.term() == 0 && deadline.extensionDays() == 0 && !today.isAfter(deadline.dueOn()))
                .addObject("standing", deadline.pauseOn(today).isPresent())
                .addObject("extension", inputs.get(Deed.EXTEND))
                .addObject("standstill", inputs.get(Deed.PAUSE))
                .addObject("resumption", inputs.get(Deed.RESUME))
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

    /** Unknown cases and those of other regions look the same; without the duty, or against it, the page stays shut. */
    private GroupSummary group(String number) {
        Account account = current.get();
        GroupSummary group = groups.byNumber(number)
                .map(groups::get)
                .filter(found -> account.covers(found.regency()) && !account.isOnlyMentor())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!reportClock.mayMove(account, group)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return group;
    }
}
