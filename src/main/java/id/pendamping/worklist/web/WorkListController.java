package id.pendamping.worklist.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.Regions;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.SavedViews;
import id.pendamping.worklist.Supervision;
import id.pendamping.worklist.TeamTasks;
import id.pendamping.worklist.UserTasks;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkList;
import id.pendamping.worklist.WorkListChoices;
import id.pendamping.worklist.WorkListSlices;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
    private final WorkListChoices choices;
    private final TeamTasks team;
    private final UserTasks tasks;
    private final SavedViews savedViews;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final Regions regions;
    private final RegionDays days;

    WorkListController(
            WorkList workList,
            WorkListChoices choices,
            TeamTasks team,
            UserTasks tasks,
            SavedViews savedViews,
            CurrentAccount current,
            Accounts accounts,
            Regions regions,
            RegionDays days) {
        this.workList = workList;
        this.choices = choices;
        this.team = team;
        this.tasks = tasks;
        this.savedViews = savedViews;
        this.current = current;
        this.accounts = accounts;
        this.regions = regions;
        this.days = days;
    }

    @InApi({"GET /tasks", "GET /tasks/counts", "GET /tasks/views"})
    @GetMapping("/tasks")
    String tasks(
            WorkListQuery query,
            @RequestParam(defaultValue = "1") long page,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            HttpSession session,
            Model model) {
        Account account = current.get();
        if (account.isOnlyMentor()) {
            return "redirect:/mentor";
        }
        ListReturnController.remember(session, query);
        WorkList.Filter filter = query.filter();
        WorkList.Matches matches = workList.page(
                account, filter, new WorkList.Turn(PageRequest.of(page, PAGE_SIZE), place(after), place(before)));
        model.addAttribute("filter", filter);
        model.addAttribute("query", query);
        model.addAttribute("list", matches.page());
        model.addAttribute("matches", matches);
        model.addAttribute("forMany", tasks.isForMany(filter.step()));
        model.addAttribute("me", account.id());
        model.addAttribute("takers", takers(matches.page(), account));
        model.addAttribute("views", WorkList.View.values());
        model.addAttribute("counts", workList.counts(account));
        model.addAttribute("choices", choices.of(account));
        model.addAttribute("leads", !Supervision.of(account).isEmpty());
        model.addAttribute("others", team.count(account));
        List<SavedViews.SavedView> saved = savedViews.of(account);
        model.addAttribute("saved", saved);
        model.addAttribute(
                "shown",
                query.isNarrowed()
                        ? saved.stream()
                                .filter(view -> view.isShownBy(filter))
                                .findFirst()
                                .orElse(null)
                        : null);
        model.addAttribute("regions", regions);
        model.addAttribute("today", days.today(account.home()));
        if (model.containsAttribute("done")) {
            matches.page().items().stream().findFirst().ifPresent(item -> model.addAttribute("following", item));
        }
        return "worklist/tasks";
    }

    /** What is no place of the list is none. */
    private static WorkListSlices.@Nullable Place place(@Nullable String cursor) {
        return cursor == null ? null : WorkListSlices.Place.parse(cursor).orElse(null);
    }

    /** Names of the colleagues who have taken something on the page. */
    private Map<String, String> takers(Page<WorkItem> list, Account account) {
        return list.items().stream()
                .map(WorkItem::takenBy)
                .filter(Objects::nonNull)
                .filter(taker -> !taker.equals(account.id()))
                .distinct()
                .collect(Collectors.toMap(taker -> taker, accounts::nameOf));
    }
}
