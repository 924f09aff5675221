package id.pendamping.selection.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.TakenWork;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkList;
import id.pendamping.worklist.WorkListChoices;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a verifier takes along on a phone, all of it, and what else waits for a visit. */
@Controller
@RequestMapping("/visits")
class VisitsController {

    static final String STEP = "verify-field";

    private static final int PAGE_SIZE = 20;

    private final WorkList workList;
    private final WorkListChoices choices;
    private final TakenWork takenWork;
    private final Regions regions;
    private final RegionDays days;
    private final MessageSource texts;
    private final CurrentAccount current;
    private final int most;

    /** {@code most}: how many a phone takes along, because it fetches the form of each. */
    VisitsController(
            WorkList workList,
            WorkListChoices choices,
            TakenWork takenWork,
            Regions regions,
            RegionDays days,
            MessageSource texts,
            CurrentAccount current,
            @Value("${pendamping.visits.most:100}") int most) {
        this.workList = workList;
        this.choices = choices;
        this.takenWork = takenWork;
        this.regions = regions;
        this.days = days;
        this.texts = texts;
        this.current = current;
        this.most = most;
    }

    /** The filter is of what waits; what was taken along is always there, because the phone keeps the page. */
    @InApi("GET /tasks")
    @GetMapping
    ModelAndView home(
            @RequestParam(required = false) @Nullable String regency,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") long page) {
        Account account = current.holding(Duty.VERIFIER);
        var filter = WorkList.Filter.of(WorkList.View.FREE, STEP, regency, null, q);
        return new ModelAndView("selection/visits")
                .addObject("mine", taken(account))
                .addObject(
                        "free",
                        workList.page(account, filter, PageRequest.of(page, PAGE_SIZE))
                                .page())
                .addObject("filter", filter)
                .addObject("places", choices.of(account).regencies())
                .addObject("regions", regions)
                .addObject("today", days.today(account.home()));
    }

    private List<WorkItem> taken(Account account) {
        var filter = WorkList.Filter.of(WorkList.View.MINE, STEP, null, null, null);
        return mayBeDone(
                account,
                workList.page(account, filter, PageRequest.whole()).page().items());
    }

    private static List<WorkItem> mayBeDone(Account account, List<WorkItem> items) {
        return items.stream()
                .filter(item -> !account.id().equals(item.barred()))
                .toList();
    }

    /** What was taken stands in the list; only what was not is said, because the phone keeps the page. */
    @InApi("POST /tasks/take")
    @PostMapping("/take")
    String take(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            @RequestParam(required = false) @Nullable String regency,
            @RequestParam(required = false) @Nullable String q,
            Locale locale,
            RedirectAttributes redirect) {
        Account account = current.holding(Duty.VERIFIER);
        redirect.addAttribute("regency", regency).addAttribute("q", q);
        int carried = taken(account).size();
        int room = Math.max(0, most - carried);
        if (ids.size() > room) {
            Object[] told = {most, carried, ids.size(), room};
            redirect.addFlashAttribute("full", texts.getMessage("visits.full", told, locale))
                    .addFlashAttribute("ticked", ids);
            return "redirect:/visits";
        }
        int left = ids.size() - takenWork.take(account, ids).taken();
        if (ids.isEmpty() || left > 0) {
            redirect.addFlashAttribute("said", texts.getMessage("visits.left", new Object[] {left}, locale));
        }
        return "redirect:/visits";
    }
}
