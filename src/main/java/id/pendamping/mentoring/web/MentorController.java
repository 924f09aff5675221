package id.pendamping.mentoring.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.desk.Remarks;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.StepDrafts;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The mentor's home on a phone: the most urgent thing first, then the rest, then what stands still, then the groups. */
@Controller
class MentorController {

    private static final int AT_MOST = 30;

    private final WorkList workList;
    private final MentorGroups groups;
    private final StepCatalogue steps;
    private final StepDrafts drafts;
    private final Remarks remarks;
    private final CurrentAccount current;
    private final RegionDays days;

    MentorController(
            WorkList workList,
            MentorGroups groups,
            StepCatalogue steps,
            StepDrafts drafts,
            Remarks remarks,
            CurrentAccount current,
            RegionDays days) {
        this.workList = workList;
        this.groups = groups;
        this.steps = steps;
        this.drafts = drafts;
        this.remarks = remarks;
        this.current = current;
        this.days = days;
    }

    @InApi({"GET /mentor/groups", "GET /tasks", "GET /cases/{number}/steps/{step}"})
    @GetMapping("/mentor")
    String home(Model model, Locale locale) {
        Account account = current.get();
        if (!account.holds(Duty.MENTOR)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var everything = new WorkList.Filter(WorkList.View.ALL, null, null, null, null);
        model.addAttribute("account", account);
        Page<WorkItem> list =
                workList.page(account, everything, PageRequest.of(1, AT_MOST)).page();
        Map<Boolean, List<WorkItem>> still =
                list.items().stream().collect(Collectors.partitioningBy(item -> item.standsStillSince() != null));
        model.addAttribute("list", list);
        model.addAttribute("urgent", still.get(false));
        model.addAttribute("still", still.get(true));
        model.addAttribute("missing", missing(list.items()));
        model.addAttribute("remarks", remarks(list.items(), locale));
        model.addAttribute("groups", groups.of(account));
        model.addAttribute("today", days.today(account.home()));
        model.addAttribute("hour", days.hour(account.home()));
        return "mentoring/mentor";
    }

    /** What is to be said of these, by the place of the task. */
    private Map<String, List<String>> remarks(List<WorkItem> items, Locale locale) {
        return items.stream()
                .collect(Collectors.toMap(
                        item -> item.number() + '/' + item.step(),
                        item -> remarks.on(item, locale),
                        (one, same) -> one));
    }

    /** What is still missing in the drafts among these, by the place of the task. */
    private Map<String, Integer> missing(List<WorkItem> items) {
        Map<String, Integer> missing = new HashMap<>();
        for (WorkItem item : items) {
            steps.find(item.step())
                    .map(step -> drafts.missing(step, item.subject()))
                    .filter(OptionalInt::isPresent)
                    .ifPresent(count -> missing.put(item.number() + '/' + item.step(), count.getAsInt()));
        }
        return missing;
    }
}
