package id.pendamping.recall.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.recall.RecallProposal;
import id.pendamping.settlement.SettlementView;
import id.pendamping.settlement.TreasuryPayment;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the commitment officer proposes to take back a part of what was accepted, and where the treasurer records that a
 * group has paid although nobody asked.
 */
@Controller
@RequestMapping("/cases/{number}")
class AfterAcceptanceController {

    private final DeedPage recall;
    private final DeedPage ownPayment;

    AfterAcceptanceController(
            Deed<RecallProposal> proposing, Deed<TreasuryPayment> recording, SettlementView view, DeedPages pages) {
        this.recall = page(pages, proposing, "recall", "/recall", view);
        this.ownPayment = page(pages, recording, "ownPayment", "/own-payment", view);
    }

    private static DeedPage page(DeedPages pages, Deed<?> deed, String words, String address, SettlementView view) {
        return pages.of("recall/after-acceptance", deed, words + '.')
                .showing((card, model, locale) -> model.addAttribute("words", words)
                        .addAttribute("address", address)
                        .addAllAttributes(view.findings(CaseId.of(card.subject()))));
    }

    @InApi("POST /cases/{number}/recall")
    @GetMapping("/recall")
    ModelAndView askRecall(@PathVariable String number, Locale locale) {
        return recall.show(number, locale);
    }

    @InApi("POST /cases/{number}/recall")
    @PostMapping("/recall")
    ModelAndView propose(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return recall.handIn(number, parameters, after, locale);
    }

    @InApi("POST /cases/{number}/own-payment")
    @GetMapping("/own-payment")
    ModelAndView askOwnPayment(@PathVariable String number, Locale locale) {
        return ownPayment.show(number, locale);
    }

    @InApi("POST /cases/{number}/own-payment")
    @PostMapping("/own-payment")
    ModelAndView record(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            @RequestParam Map<String, MultipartFile> files,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        return ownPayment.handIn(number, parameters, files, after, locale);
    }
}
