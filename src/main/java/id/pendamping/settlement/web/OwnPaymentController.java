package id.pendamping.settlement.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.settlement.AfterAcceptanceView;
import id.pendamping.settlement.OwnPayment;
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

/** Where the treasurer records that a group has paid although nobody asked. */
@Controller
@RequestMapping("/cases/{number}/own-payment")
class OwnPaymentController {

    private final DeedPage page;

    OwnPaymentController(Deed<OwnPayment> recordOwnPaymentDeed, AfterAcceptanceView view, DeedPages pages) {
        this.page = pages.of("settlement/after-acceptance", recordOwnPaymentDeed, "ownPayment.")
                .showing((card, model, locale) -> model.addAttribute("words", "ownPayment")
                        .addAttribute("address", "/own-payment")
                        .addAllAttributes(view.of(CaseId.of(card.subject()))));
    }

    @InApi("POST /cases/{number}/own-payment")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/own-payment")
    @PostMapping
    ModelAndView record(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            @RequestParam Map<String, MultipartFile> files,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        return page.handIn(number, parameters, files, after, locale);
    }
}
