package id.pendamping.group;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Asks for a reason, then shows the personal data once. Unknown cases and those of other regions look the same. */
@Controller
@RequestMapping("/cases/{number}/personal-data")
class PersonalDataPage {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final ViewPersonalData viewPersonalData;
    private final CurrentAccount current;

    PersonalDataPage(ViewPersonalData viewPersonalData, CurrentAccount current) {
        this.viewPersonalData = viewPersonalData;
        this.current = current;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String number) {
        return page(group(current.get(), number));
    }

    @PostMapping
    ModelAndView show(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, HttpServletResponse response) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        ModelAndView page = page(group);
        String words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            page.addObject("reason", reason);
            page.addObject("refused", true);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        page.addObject("view", viewPersonalData.handle(group.caseId(), account, words));
        return page;
    }

    private static ModelAndView page(GroupSummary group) {
        return new ModelAndView("group/personal-data").addObject("group", group);
    }

    private GroupSummary group(Account account, String number) {
        return viewPersonalData
                .openTo(account, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
