package id.pendamping.enrolment.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.enrolment.MentorColumn;
import id.pendamping.enrolment.ResultSheet;
import id.pendamping.enrolment.TakeMentors;
import id.pendamping.listing.PageRequest;
import id.pendamping.mentoring.MentorList;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Download;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.PageOnly;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.UnusableFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The coordinator's mentors: the list, and taking more in by file. */
@Controller
@RequestMapping("/mentors")
class MentorsController {

    private static final int PAGE_SIZE = 50;

    private final TakeMentors takeMentors;
    private final MentorList mentors;
    private final CurrentAccount current;
    private final Regions regions;
    private final Limits limits;
    private final ResultSheet resultSheet;

    MentorsController(
            TakeMentors takeMentors,
            MentorList mentors,
            CurrentAccount current,
            Regions regions,
            Limits limits,
            ResultSheet resultSheet) {
        this.takeMentors = takeMentors;
        this.mentors = mentors;
        this.current = current;
        this.regions = regions;
        this.limits = limits;
        this.resultSheet = resultSheet;
    }

    /** A row that was not taken, in words. */
    record Refused(int row, String name, List<String> reasons) {}

    @InApi("GET /mentors")
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "1") long page) {
        return page(coordinator(), page);
    }

    /** The halves of codes stand on this one page and nowhere else, so nothing is redirected or cached. */
    @InApi("POST /mentors")
    @PostMapping
    ModelAndView upload(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Locale locale)
            throws IOException {
        Account coordinator = coordinator();
        try {
            List<TakeMentors.Result> results =
                    takeMentors.handle(file == null ? new byte[0] : file.getBytes(), coordinator);
            ModelAndView page = new ModelAndView("enrolment/mentors-taken");
            page.addObject("taken", only(results, TakeMentors.Result.Taken.class));
            page.addObject("changed", only(results, TakeMentors.Result.Changed.class));
            page.addObject("known", only(results, TakeMentors.Result.Known.class));
            page.addObject(
                    "rejected",
                    only(results, TakeMentors.Result.Rejected.class).stream()
                            .map(rejected -> refused(rejected, locale))
                            .toList());
            page.addObject("rows", resultSheet.carried(results, locale));
            return page;
        } catch (UnusableFile e) {
            ModelAndView page = page(coordinator, 1);
            page.addObject("refusal", resultSheet.words(e.refusal(), locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PageOnly("A row of headings; they stand in the description of POST /mentors")
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        coordinator();
        return Download.csv("pendamping.csv", SafeCsv.write(List.of(MentorColumn.headers())));
    }

    /** What stood on the page, to keep and to hand out; the program does not know the halves any more. */
    @PageOnly("Gives the page back as a file; POST /mentors answers all of it")
    @PostMapping("/result.xlsx")
    ResponseEntity<byte[]> result(@RequestParam String rows) {
        current.holding(Duty.MENTOR_COORDINATOR, Duty.ADMINISTRATOR);
        return resultSheet
                .workbook(rows)
                .map(workbook -> Download.workbook("hasil-pendamping.xlsx", workbook))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private ModelAndView page(Account coordinator, long number) {
        ModelAndView page = new ModelAndView("enrolment/mentors");
        page.addObject("list", mentors.page(coordinator, PageRequest.of(number, PAGE_SIZE)));
        page.addObject("columns", MentorColumn.values());
        page.addObject("regions", regions);
        page.addObject("limits", limits);
        return page;
    }

    private Refused refused(TakeMentors.Result.Rejected rejected, Locale locale) {
        return new Refused(rejected.row(), rejected.name(), resultSheet.reasons(rejected, locale));
    }

    private static <R extends TakeMentors.Result> List<R> only(List<TakeMentors.Result> results, Class<R> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Account coordinator() {
        return current.holding(Duty.MENTOR_COORDINATOR);
    }
}
