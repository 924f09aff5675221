package id.pendamping.banknotice.web;

import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.disbursement.RecordReturn;
import id.pendamping.disbursement.Transfers;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
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

/** Where the treasurer records the notice of the bank that a transfer was sent back. */
@Controller
@RequestMapping("/cases/{number}/transfer-return")
class TransferReturnController {

    private final RecordReturn useCase;
    private final Transfers transfers;
    private final DeedPage page;

    TransferReturnController(
            Deed<RecordReturn.Command> deed, RecordReturn useCase, Transfers transfers, DeedPages pages) {
        this.useCase = useCase;
        this.transfers = transfers;
        this.page = pages.of("disbursement/transfer-return", deed, "transferReturn.")
                .showing(this::show);
    }

    @InApi("POST /cases/{number}/transfer-return")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/transfer-return")
    @PostMapping
    ModelAndView record(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(number, parameters, after, locale);
    }

    private void show(SubjectCard card, ModelMap model, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        model.addAttribute("places", transfers.places(caseId))
                .addAttribute("possible", useCase.isPossible(caseId))
                .addAttribute("late", useCase.isLate(caseId));
    }
}
