package id.pendamping.suspension.web;

import id.pendamping.access.Accounts;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import id.pendamping.suspension.Suspensions;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the inspectorate suspends a case with a reason, and reads why and how long it was suspended. */
@Controller
@RequestMapping("/cases/{number}/suspension")
class SuspensionController {

    private final Suspensions suspensions;
    private final Accounts accounts;
    private final DeedPage page;

    SuspensionController(
            Deed<Suspensions.Begin> suspending, Suspensions suspensions, Accounts accounts, DeedPages pages) {
        this.suspensions = suspensions;
        this.accounts = accounts;
        this.page = pages.of("suspension/suspension", suspending, "suspension.").showing(this::show);
    }

    @InApi("GET /cases/{number}/suspension")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/suspension")
    @PostMapping
    ModelAndView suspend(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(number, parameters, after, locale);
    }

    private void show(SubjectCard card, ModelMap model, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        model.addAttribute("suspensions", suspensions.of(caseId))
                .addAttribute("current", suspensions.current(caseId).orElse(null))
                .addAttribute("accounts", accounts);
    }
}
