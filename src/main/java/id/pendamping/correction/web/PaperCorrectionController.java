package id.pendamping.correction.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.correction.PaperCorrection;
import id.pendamping.correction.ProposeCorrection;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.disbursement.PaymentPaper;
import id.pendamping.forms.Option;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import java.util.List;
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

/** Where an officer proposes to correct the number or the day of a paper of a payment. */
@Controller
@RequestMapping("/cases/{number}/paper-correction")
class PaperCorrectionController {

    private final ProposeCorrection useCase;
    private final CurrentAccount current;
    private final DeedPage page;

    PaperCorrectionController(
            Deed<PaperCorrection> deed, ProposeCorrection useCase, CurrentAccount current, DeedPages pages) {
        this.useCase = useCase;
        this.current = current;
        this.page = pages.of("correction/paper-correction", deed, "paperCorrection.")
                .showing(this::show);
    }

    @InApi("POST /cases/{number}/paper-correction")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/paper-correction")
    @PostMapping
    ModelAndView propose(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(number, parameters, after, locale);
    }

    private void show(SubjectCard card, ModelMap model, Locale locale) {
        List<PaymentPaper> papers =
                useCase.offered(CaseId.of(card.subject()), current.get().duties());
        model.addAttribute("papers", papers)
                .addAttribute(
                        "recordedNumberOptions",
                        papers.stream()
                                .map(paper -> new Option(paper.number(), paper.kind() + " " + paper.number()))
                                .toList());
    }
}
