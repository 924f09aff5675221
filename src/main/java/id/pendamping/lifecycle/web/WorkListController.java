package id.pendamping.lifecycle.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.lifecycle.WorkList;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The officer's desk: what waits for the person who reads it, worst due date on top. */
@Controller
class WorkListController {

    private static final int PAGE_SIZE = 15;

    private final WorkList workList;
    private final CurrentAccount current;
    private final Regions regions;
    private final Clock clock;

    WorkListController(WorkList workList, CurrentAccount current, Regions regions, Clock clock) {
        this.workList = workList;
        this.current = current;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String tasks(
            @RequestParam(defaultValue = "ALL") WorkList.View view,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String regency,
            @RequestParam(required = false) @Nullable Integer phase,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Account account = current.get();
        if (account.duties().equals(Set.of(Duty.MENTOR))) {
            return "redirect:/mentor";
        }
        var filter = new WorkList.Filter(view, blankToNull(step), blankToNull(regency), phase, blankToNull(q));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "narrowed",
                filter.step() != null || filter.regency() != null || phase != null || filter.words() != null);
        model.addAttribute("list", workList.page(account, filter, Math.max(1, page), PAGE_SIZE));
        model.addAttribute("counts", workList.counts(account));
        model.addAttribute("steps", workList.steps(account));
        model.addAttribute("regencies", workList.regencies(account));
        model.addAttribute("regions", regions);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        return "lifecycle/tasks";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
