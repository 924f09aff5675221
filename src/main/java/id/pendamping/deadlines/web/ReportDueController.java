package id.pendamping.deadlines.web;

import id.pendamping.access.SubjectCard;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.deadlines.ReportClock;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.forms.Asked;
import id.pendamping.forms.Formats;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
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
    private final Programme programme;
    private final Regions regions;
    private final Formats formats;
    private final Clock clock;
    private final DeedPage.Form extension;
    private final DeedPage.Form standstill;
    private final DeedPage.Form resumption;
    private final DeedPage page;

    ReportDueController(
            ReportClock reportClock,
            Deed<ReportClock.Extension> extension,
            Deed<ReportClock.Standstill> standstill,
            Deed<ReportClock.Resumption> resumption,
            Deadlines deadlines,
            Programme programme,
            Regions regions,
            Formats formats,
            Clock clock,
            DeedPages pages) {
        this.reportClock = reportClock;
        this.deadlines = deadlines;
        this.programme = programme;
        this.regions = regions;
        this.formats = formats;
        this.clock = clock;
        this.extension = form(extension, "extend.", "extension");
        this.standstill = form(standstill, "pause.", "standstill");
        this.resumption = form(resumption, "resume.", "resumption");
        this.page = pages.of("deadlines/report-due", this.extension, this.standstill, this.resumption)
                .showing(this::show)
                .saying(this::done);
    }

    /** Unknown cases and those of other regions look the same; without the duty, or against it, the page stays shut. */
    @InApi("GET /cases/{number}/report-due")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/report-due/extension")
    @PostMapping("/extension")
    ModelAndView extend(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(extension, number, parameters, after, locale);
    }

    @InApi("POST /cases/{number}/report-due/pause")
    @PostMapping("/pause")
    ModelAndView pause(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(standstill, number, parameters, after, locale);
    }

    @InApi("POST /cases/{number}/report-due/resumption")
    @PostMapping("/resumption")
    ModelAndView resume(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(resumption, number, parameters, after, locale);
    }

    private static DeedPage.Form form(Deed<?> deed, String prefix, String inputs) {
        return new DeedPage.Form(deed, new Asked(deed.command(), "reportDue.", prefix), inputs);
    }

    private void show(SubjectCard card, ModelMap model, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        Deadlines.Deadline deadline =
                deadlines.of(caseId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate today = regions.dayIn(Objects.requireNonNull(card.regency()), clock.instant());
        model.addAttribute("deadline", deadline)
                .addAttribute("timing", programme.reportTiming(card.programmeYear()))
                .addAttribute("running", reportClock.isRunning(caseId))
                .addAttribute(
                        "mayExtend",
                        deadline.term() == 0 && deadline.extensionDays() == 0 && !today.isAfter(deadline.dueOn()))
                .addAttribute("standing", deadline.pauseOn(today).isPresent());
    }

    private MessageSourceResolvable done(SubjectCard card) {
        LocalDate due = deadlines.of(CaseId.of(card.subject())).orElseThrow().dueOn();
        return new DefaultMessageSourceResolvable(new String[] {"reportDue.done"}, new Object[] {formats.date(due)});
    }
}
