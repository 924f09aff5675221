package id.pendamping.worklist.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.Supervision;
import id.pendamping.worklist.TeamTasks;
import id.pendamping.worklist.WorkItem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** The list of what others have to do, where their supervisor finds what is late, whom to remind and what to hand over. */
@Controller
class TeamTasksController {

    private static final int PAGE_SIZE = 20;

    /** Most people to choose from; of more, one is sought by name. */
    private static final int CHOICES = 100;

    private final TeamTasks tasks;
    private final TeamSheet sheet;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final Regions regions;

    TeamTasksController(TeamTasks tasks, TeamSheet sheet, CurrentAccount current, Accounts accounts, Regions regions) {
        this.tasks = tasks;
        this.sheet = sheet;
        this.current = current;
        this.accounts = accounts;
        this.regions = regions;
    }

    @InApi("GET /tasks/team")
    @GetMapping("/tasks/team")
    String team(
            TeamQuery query,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Account account = supervisor();
        TeamTasks.Filter filter = query.filter();
        Slice<WorkItem> part = tasks.part(account, filter, new PartRequest(after, PAGE_SIZE));
        model.addAttribute("items", part.items());
        model.addAttribute("next", part.next() == null ? null : part.next().toString());
        model.addAttribute("page", after == null ? 1 : Math.max(page, 2));
        model.addAttribute("total", tasks.count(account, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("views", counts(account));
        model.addAttribute("steps", tasks.steps(account));
        List<Account> holders = tasks.holders(account, CHOICES + 1);
        model.addAttribute("holders", holders.size() > CHOICES ? List.of() : holders);
        model.addAttribute("holderName", filter.holder() == null ? null : accounts.nameOf(filter.holder()));
        model.addAttribute("regencies", tasks.regencies(account));
        model.addAttribute("names", names(part.items()));
        model.addAttribute("regions", regions);
        return "worklist/team";
    }

    @InApi("GET /tasks/team")
    @GetMapping("/tasks/team/download")
    void download(TeamQuery query, Locale locale, HttpServletResponse response) throws IOException {
        Account account = supervisor();
        Download.csv(sheet.name(locale), response, out -> sheet.write(account, query.filter(), locale, out));
    }

    private Account supervisor() {
        Account account = current.get();
        if (Supervision.of(account).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    private Map<TeamTasks.View, Integer> counts(Account account) {
        Map<TeamTasks.View, Integer> counts = new LinkedHashMap<>();
        for (TeamTasks.View view : TeamTasks.View.values()) {
            counts.put(view, tasks.count(account, new TeamTasks.Filter(view, null, null, null)));
        }
        return counts;
    }

    private Map<String, String> names(List<WorkItem> items) {
        return items.stream()
                .flatMap(item -> Stream.of(item.assignee(), item.takenBy()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, accounts::nameOf));
    }
}
