package id.pendamping.papers.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.papers.DemandedPapers;
import id.pendamping.papers.Paper;
import id.pendamping.papers.Papers;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.PageOnly;
import id.pendamping.shared.Subject;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the papers of a registration are photographed with a phone, also without a network. */
@Controller
@RequestMapping("/papers")
class PhonePapersController {

    private static final List<Paper.Kind> KINDS = List.of(
            Paper.Kind.VILLAGE_LETTER,
            Paper.Kind.IDENTITY_CARD,
            Paper.Kind.PASSBOOK,
            Paper.Kind.PLACE,
            Paper.Kind.OTHER);

    private final Papers papers;
    private final DemandedPapers demanded;
    private final Desk desk;
    private final Deed<Papers.Addition> adding;
    private final CurrentAccount current;

    PhonePapersController(
            Papers papers, DemandedPapers demanded, Desk desk, Deed<Papers.Addition> adding, CurrentAccount current) {
        this.papers = papers;
        this.demanded = demanded;
        this.desk = desk;
        this.adding = adding;
        this.current = current;
    }

    @PageOnly("It lists what a phone keeps")
    @GetMapping
    String home() {
        current.holding(Duty.REGISTRAR, Duty.VERIFIER, Duty.MENTOR);
        return "papers/home";
    }

    @InApi({"GET /cases/{number}/papers", "POST /cases/{number}/papers"})
    @GetMapping("/{number}")
    ModelAndView photograph(@PathVariable String number) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, adding);
        CaseId caseId = CaseId.of(card.subject());
        List<Paper> there = papers.of(caseId).stream().map(Papers.Shown::paper).toList();
        return new ModelAndView("papers/photograph")
                .addObject("group", card)
                .addObject("kinds", KINDS)
                .addObject("there", there)
                .addObject("stands", desk.standstill(card.subject(), adding).isPresent())
                .addObject("missing", demanded.missing(caseId))
                .addObject("names", papers.names(caseId));
    }
}
