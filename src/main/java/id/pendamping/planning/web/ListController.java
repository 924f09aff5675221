package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.planning.ListFile;
import id.pendamping.planning.ListPlans;
import id.pendamping.planning.WriteList;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.UnusableFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A list as it is today, and what somebody writes for it: a whole file, or one line. */
@Controller
@RequestMapping("/programme/lists/{path}")
class ListController {

    private final ListPlans plans;
    private final Planners planners;
    private final ListPage page;
    private final Desk desk;
    private final Forms forms;
    private final Limits limits;

    ListController(ListPlans plans, Planners planners, ListPage page, Desk desk, Forms forms, Limits limits) {
        this.plans = plans;
        this.planners = planners;
        this.page = page;
        this.desk = desk;
        this.forms = forms;
        this.limits = limits;
    }

    @InApi("GET /programme/lists/{path}")
    @GetMapping
    ModelAndView show(@PathVariable String path) {
        Account reader = planners.reader();
        return page.of(planners.list(path), reader, TypedText.nothing(), List.of());
    }

    /** The list in the shape in which it is handed in. */
    @InApi("GET /programme/lists/{path}")
    @GetMapping("/file")
    ResponseEntity<byte[]> download(@PathVariable String path) {
        planners.reader();
        ReferenceList list = planners.list(path);
        return Download.csv(path + ".csv", ListFile.write(list, plans.today(list)));
    }

    @InApi("PUT /programme/lists/{path}/draft")
    @PostMapping("/file")
    ModelAndView upload(
            @PathVariable String path,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> sent,
            Locale locale)
            throws IOException {
        Account planner = planners.planner();
        ReferenceList list = planners.list(path);
        TypedText typed = TypedText.of(sent);
        try {
            ListFile rows = ListFile.read(list, file == null ? new byte[0] : file.getBytes(), limits);
            List<Refusal> refused = write(
                    planner, list, typed.without("rows[").with("whole", "true").withRowsOf(rows.typed()));
            return refused.isEmpty()
                    ? toDraft(list)
                    : refused(page.of(list, planner, typed, page.inFile(list, rows, refused, locale)));
        } catch (UnusableFile e) {
            return refused(page.of(list, planner, typed, page.inForm(List.of(e.refusal()), locale)));
        }
    }

    @InApi("PUT /programme/lists/{path}/draft")
    @PostMapping("/lines")
    ModelAndView line(@PathVariable String path, @RequestParam Map<String, String> sent, Locale locale) {
        Account planner = planners.planner();
        ReferenceList list = planners.list(path);
        TypedText typed = TypedText.of(sent);
        List<Refusal> refused = write(planner, list, page.withDay(list, typed));
        return refused.isEmpty() ? toDraft(list) : refused(page.of(list, planner, typed, page.inForm(refused, locale)));
    }

    private List<Refusal> write(Account planner, ReferenceList list, TypedText typed) {
        return desk.perform(
                        planner,
                        ListPlans.subject(list),
                        plans.writing(UUID.randomUUID()),
                        forms.read(WriteList.class, typed),
                        null)
                .objections();
    }

    private ModelAndView toDraft(ReferenceList list) {
        return new ModelAndView("redirect:/programme/lists/" + list.path() + "/drafts/"
                + plans.open(list).orElseThrow().id());
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
