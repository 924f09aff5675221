package id.pendamping.settlement.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.settlement.AfterAcceptanceView;
import id.pendamping.settlement.RecallProposal;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the commitment officer proposes to take back a part of what was accepted. */
@Controller
@RequestMapping("/cases/{number}/recall")
class RecallController {

    private final DeedPage page;

    RecallController(Deed<RecallProposal> proposeRecallDeed, AfterAcceptanceView view, DeedPages pages) {
        this.page = pages.of("settlement/after-acceptance", proposeRecallDeed, "recall.")
                .showing((card, model, locale) -> model.addAttribute("words", "recall")
                        .addAttribute("address", "/recall")
                        .addAllAttributes(view.of(CaseId.of(card.subject()))));
    }

    @InApi("POST /cases/{number}/recall")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/recall")
    @PostMapping
    ModelAndView propose(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(number, parameters, after, locale);
    }
}
