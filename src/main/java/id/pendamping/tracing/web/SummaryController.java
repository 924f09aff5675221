package id.pendamping.tracing.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.desk.Desk;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.Regions;
import id.pendamping.shared.InApi;
import id.pendamping.tracing.CaseSummary;
import id.pendamping.worklist.WorkItem;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A case beside the list it was picked from. */
@Controller
class SummaryController {

    private final Groups groups;
    private final CaseAccess access;
    private final CaseSummary summary;
    private final Desk desk;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final Regions regions;
    private final RegionDays days;

    SummaryController(
            Groups groups,
            CaseAccess access,
            CaseSummary summary,
            Desk desk,
            CurrentAccount current,
            Accounts accounts,
            Regions regions,
            RegionDays days) {
        this.groups = groups;
        this.access = access;
        this.summary = summary;
        this.desk = desk;
        this.current = current;
        this.accounts = accounts;
        this.regions = regions;
        this.days = days;
    }

    @InApi("GET /cases/{number}")
    @GetMapping("/cases/{number}/summary")
    String summary(@PathVariable String number, Model model) {
        Account account = current.get();
        GroupSummary group = groups.byNumber(number)
                .map(groups::get)
                .filter(found -> access.maySee(account, found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseSummary.Glance glance = summary.of(group.caseId());
        model.addAttribute("group", group);
        model.addAttribute("summary", glance);
        model.addAttribute("mine", MyTask.of(account, glance.waiting(), desk));
        model.addAttribute(
                "taker",
                glance.waiting().stream()
                        .map(WorkItem::takenBy)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(accounts::nameOf)
                        .orElse(null));
        model.addAttribute("region", regions.nameOf(group.regency()));
        model.addAttribute("today", days.today(group.regency()));
        return "tracing/summary :: panel";
    }
}
