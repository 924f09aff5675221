package id.pendamping.notices.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.listing.PageRequest;
import id.pendamping.notices.Notices;
import id.pendamping.notices.Notices.Notice;
import id.pendamping.shared.InApi;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the reader was told, newest first. */
@Controller
class NoticeController {

    private static final int PAGE_SIZE = 20;

    private final Notices notices;
    private final Groups groups;
    private final CurrentAccount current;

    NoticeController(Notices notices, Groups groups, CurrentAccount current) {
        this.notices = notices;
        this.groups = groups;
        this.current = current;
    }

    @InApi("GET /notices")
    @GetMapping("/notices")
    String list(@RequestParam(defaultValue = "1") long page, Model model) {
        Account account = current.get();
        Notices.Told told = notices.page(account.id(), PageRequest.of(page, PAGE_SIZE));
        Map<Object, GroupSummary> named = told.page().items().stream()
                .map(Notice::caseId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), groups::get));
        model.addAttribute("list", told.page());
        model.addAttribute("unread", told.unread());
        model.addAttribute("groups", named);
        return account.isOnlyMentor() ? "notices/notices-field" : "notices/notices";
    }

    @InApi("POST /notices/read")
    @PostMapping("/notices/read")
    String read() {
        notices.read(current.get().id());
        return "redirect:/notices";
    }
}
