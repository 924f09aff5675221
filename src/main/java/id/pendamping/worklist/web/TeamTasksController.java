package id.pendamping.worklist.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Regions;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.Supervision;
import id.pendamping.worklist.TeamTasks;
import id.pendamping.worklist.WorkItem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of what others have to do, where a coordinator or an officer finds what to give to somebody else. */
@Controller
class TeamTasksController {

    private static final int PAGE_SIZE = 20;

    /** Somebody who has tasks of the list. */
    record Holder(String id, String name) {}

    private final TeamTasks tasks;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final Regions regions;

    TeamTasksController(TeamTasks tasks, CurrentAccount current, Accounts accounts, Regions regions) {
        this.tasks = tasks;
        this.current = current;
        this.accounts = accounts;
        this.regions = regions;
    }

    @InApi("GET /tasks/team")
    @GetMapping("/tasks/team")
    String team(
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(defaultValue = "1") long page,
            Model model) {
        Account account = current.get();
        if (Supervision.of(account).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var filter = new TeamTasks.Filter(blankToNull(step), blankToNull(holder));
        Page<WorkItem> list = tasks.page(account, filter, PageRequest.of(page, PAGE_SIZE));
        model.addAttribute("list", list);
        model.addAttribute("filter", filter);
        model.addAttribute("steps", tasks.steps(account));
        model.addAttribute("holders", holders(account));
        model.addAttribute("names", names(list));
        model.addAttribute("regions", regions);
        return "worklist/team";
    }

    private List<Holder> holders(Account account) {
        return tasks.holders(account).stream()
                .map(id -> new Holder(id, accounts.nameOf(id)))
                .sorted(Comparator.comparing(Holder::name))
                .toList();
    }

    private Map<String, String> names(Page<WorkItem> list) {
        return list.items().stream()
                .flatMap(item -> Stream.of(item.assignee(), item.takenBy()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, accounts::nameOf));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
