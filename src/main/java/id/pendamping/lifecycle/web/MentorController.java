package id.pendamping.lifecycle.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.lifecycle.MentorGroups;
import id.pendamping.lifecycle.WorkList;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The mentor's home on a phone: the most urgent thing first, then the rest, then the groups. */
@Controller
class MentorController {

    private static final int AT_MOST = 30;

    private final WorkList workList;
    private final MentorGroups groups;
    private final CurrentAccount current;
    private final Clock clock;

    MentorController(WorkList workList, MentorGroups groups, CurrentAccount current, Clock clock) {
        this.workList = workList;
        this.groups = groups;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/mentor")
    String home(Model model) {
        Account account = current.get();
        if (!account.holds(Duty.MENTOR)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var everything = new WorkList.Filter(WorkList.View.ALL, null, null, null, null);
        model.addAttribute("account", account);
        model.addAttribute("list", workList.page(account, everything, 1, AT_MOST));
        model.addAttribute("groups", groups.of(account));
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), clock.getZone()));
        model.addAttribute("hour", clock.instant().atZone(clock.getZone()).getHour());
        return "lifecycle/mentor";
    }
}
