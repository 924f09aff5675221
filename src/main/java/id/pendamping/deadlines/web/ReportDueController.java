package id.pendamping.deadlines.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.deadlines.ReportClock;
import id.pendamping.forms.DateInput;
import id.pendamping.forms.Field;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.Formats;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
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
            CurrentAccount current,
            MessageSource texts,
            Formats formats,
            Clock clock) {
        this.reportClock = reportClock;
        this.deadlines = deadlines;
        this.groups = groups;
        this.programme = programme;
        this.regions = regions;
        this.current = current;
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    /** One thing wrong with what was sent; {@code where} is the label of the field. */
    record Wrong(String anchor, @Nullable String where, String sentence) {}

    /** What is done; fields of its form begin with its prefix. */
    private enum Act {
        EXTEND,
        PAUSE,
        RESUME;

        String field(@Nullable String name) {
            return name().toLowerCase(Locale.ROOT) + '.' + name;
        }
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page(group(number), null, Map.of(), List.of(), locale);
    }

    @PostMapping("/extension")
    ModelAndView extend(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after,
            Locale locale) {
        var form = new ReportClock.Extension(typed.get("extend.days"), typed.get("extend.reason"));
        return act(
                number, Act.EXTEND, typed, (account, group) -> reportClock.extend(account, group, form), after, locale);
    }

    @PostMapping("/pause")
    ModelAndView pause(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after,
            Locale locale) {
        var form = new ReportClock.Standstill(
                typed.get("pause.statementNumber"),
                date(typed, "pause.statementDate"),
                date(typed, "pause.from"),
                date(typed, "pause.until"),
                typed.get("pause.reason"));
        return act(
                number, Act.PAUSE, typed, (account, group) -> reportClock.pause(account, group, form), after, locale);
    }

    @PostMapping("/resumption")
    ModelAndView resume(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after,
            Locale locale) {
        var form = new ReportClock.Resumption(typed.get("resume.reason"));
        return act(
                number, Act.RESUME, typed, (account, group) -> reportClock.resume(account, group, form), after, locale);
    }

    private ModelAndView act(
            String number,
            Act act,
            Map<String, String> typed,
            BiFunction<Account, GroupSummary, Outcome> deed,
            RedirectAttributes after,
            Locale locale) {
        GroupSummary group = group(number);
        Outcome outcome = deed.apply(current.get(), group);
        if (outcome instanceof Outcome.Refused refused) {
            ModelAndView again = page(group, act, typed, refused.refusals(), locale);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String due = formats.date(deadlines.of(group.caseId()).orElseThrow().dueOn());
        after.addFlashAttribute("said", texts.getMessage("reportDue.done", new Object[] {due}, locale));
        return new ModelAndView("redirect:/cases/" + group.number());
    }

    private ModelAndView page(
            GroupSummary group, @Nullable Act act, Map<String, String> typed, List<Refusal> refused, Locale locale) {
        Deadlines.Deadline deadline =
                deadlines.of(group.caseId()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ModelAndView page = new ModelAndView("deadlines/report-due");
        LocalDate today = regions.dayIn(group.regency(), clock.instant());
        page.addObject("group", group);
        page.addObject("deadline", deadline);
        page.addObject("timing", programme.reportTiming(group.programmeYear()));
        page.addObject("running", reportClock.isRunning(group.caseId()));
        page.addObject(
                "mayExtend", deadline.term() == 0 && deadline.extensionDays() == 0 && !today.isAfter(deadline.dueOn()));
        page.addObject("standing", deadline.pauseOn(today).isPresent());
        page.addObject("extension", fields(Act.EXTEND, ReportClock.Extension.class, act, typed, refused, locale));
        page.addObject("standstill", fields(Act.PAUSE, ReportClock.Standstill.class, act, typed, refused, locale));
        page.addObject("resumption", fields(Act.RESUME, ReportClock.Resumption.class, act, typed, refused, locale));
        page.addObject(
                "wrong", refused.stream().map(one -> wrong(act, one, locale)).toList());
        return page;
    }

    private List<FieldView> fields(
            Act act,
            Class<? extends Record> form,
            @Nullable Act sent,
            Map<String, String> typed,
            List<Refusal> refused,
            Locale locale) {
        List<FieldView> fields = new ArrayList<>();
        for (RecordComponent component : form.getRecordComponents()) {
            String name = act.field(component.getName());
            List<String> errors = refused.stream()
                    .filter(one -> act == sent && component.getName().equals(one.field()))
                    .map(one -> sentence(one, locale))
                    .toList();
            fields.add(new FieldView(
                    name,
                    component.getAnnotation(Field.class).value(),
                    texts.getMessage("reportDue." + name, null, locale),
                    null,
                    act == sent ? values(name, typed) : Map.of(),
                    List.of(),
                    errors));
        }
        return fields;
    }

    private static Map<String, String> values(String name, Map<String, String> typed) {
        Map<String, String> values = new HashMap<>();
        Stream.of("", "day", "month", "year").forEach(part -> {
            String value = typed.get(part.isEmpty() ? name : name + '.' + part);
            if (value != null) {
                values.put(part, value);
            }
        });
        return values;
    }

    private Wrong wrong(@Nullable Act act, Refusal one, Locale locale) {
        return one.field() == null || act == null
                ? new Wrong("", null, sentence(one, locale))
                : new Wrong(
                        act.field(one.field()),
                        texts.getMessage("reportDue." + act.field(one.field()), null, locale),
                        sentence(one, locale));
    }

    private String sentence(Refusal one, Locale locale) {
        return texts.getMessage(
                one.messageKey(), one.arguments().stream().map(formats::text).toArray(), locale);
    }

    private static DateInput date(Map<String, String> typed, String name) {
        return new DateInput(typed.get(name + ".day"), typed.get(name + ".month"), typed.get(name + ".year"));
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
