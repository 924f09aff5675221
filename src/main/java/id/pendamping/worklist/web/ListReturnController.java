package id.pendamping.worklist.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkList;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Leads back to the list as it was narrowed last, or on to the first task in it. */
@Controller
class ListReturnController {

    private static final String LAST = "worklist.last";

    private final WorkList workList;
    private final CurrentAccount current;

    ListReturnController(WorkList workList, CurrentAccount current) {
        this.workList = workList;
        this.current = current;
    }

    static void remember(HttpSession session, WorkListQuery query) {
        session.setAttribute(LAST, query);
    }

    private static WorkListQuery last(HttpSession session) {
        return session.getAttribute(LAST) instanceof WorkListQuery query
                ? query
                : new WorkListQuery(null, null, null, null, null);
    }

    @InApi("GET /tasks")
    @GetMapping("/tasks/back")
    String back(HttpServletRequest request, RedirectAttributes flash) {
        carry(request, flash);
        return "redirect:" + last(request.getSession()).address();
    }

    @InApi("GET /tasks")
    @GetMapping("/tasks/next")
    String next(HttpServletRequest request, RedirectAttributes flash) {
        carry(request, flash);
        WorkListQuery query = last(request.getSession());
        return "redirect:"
                + first(workList, current.get(), query).map(WorkItem::address).orElse(query.address());
    }

    /** The most urgent task of the list. */
    static Optional<WorkItem> first(WorkList workList, Account account, WorkListQuery query) {
        return workList.page(account, query.filter(), PageRequest.of(1, 1)).page().items().stream()
                .findFirst();
    }

    /** What the page before has to say is said where the person arrives. */
    private static void carry(HttpServletRequest request, RedirectAttributes flash) {
        var said = RequestContextUtils.getInputFlashMap(request);
        if (said != null) {
            said.forEach(flash::addFlashAttribute);
        }
    }
}
