package id.pendamping.findings.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.FindingDeeds;
import id.pendamping.findings.FindingQuery;
import id.pendamping.findings.FindingSettled;
import id.pendamping.findings.FindingStore;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.forms.Wrong;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of findings, and one finding with its answers. */
@Controller
class FindingsController {

    private static final int PAGE_SIZE = 20;

    /** One word about a finding with the name of its author. */
    record Said(FindingStore.Word word, String who) {}

    private final FindingStore store;
    private final FindingDeeds deeds;
    private final Desk desk;
    private final Subjects subjects;
    private final FindingAccess access;
    private final Forms forms;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final MessageSource texts;

    FindingsController(
            FindingStore store,
            FindingDeeds deeds,
            Desk desk,
            Subjects subjects,
            FindingAccess access,
            Forms forms,
            ErrorSummary errors,
            CurrentAccount current,
            Accounts accounts,
            MessageSource texts) {
        this.store = store;
        this.deeds = deeds;
        this.desk = desk;
        this.subjects = subjects;
        this.access = access;
        this.forms = forms;
        this.errors = errors;
        this.current = current;
        this.accounts = accounts;
        this.texts = texts;
    }

    @InApi("GET /findings")
    @GetMapping("/findings")
    String list(FindingQuery query, @RequestParam(defaultValue = "1") long page, Model model) {
        Account account = current.get();
        model.addAttribute(
                "list", store.page(account, access.casesOf(account), query.filter(), PageRequest.of(page, PAGE_SIZE)));
        model.addAttribute("query", query);
        model.addAttribute("views", FindingQuery.View.values());
        model.addAttribute("severities", Finding.Severity.values());
        return account.isOnlyMentor() ? "findings/findings-field" : "findings/findings";
    }

    @InApi("GET /cases/{number}/findings/{finding}")
    @GetMapping("/cases/{number}/findings/{finding}")
    ModelAndView show(@PathVariable String number, @PathVariable int finding) {
        Account account = current.get();
        SubjectCard card = card(account, number);
        return page(account, card, finding(card, finding), TypedText.nothing(), List.of());
    }

    @InApi("POST /cases/{number}/findings/{finding}/answers")
    @PostMapping("/cases/{number}/findings/{finding}/answers")
    ModelAndView answer(
            @PathVariable String number,
            @PathVariable int finding,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes flash,
            Locale locale) {
        return handIn(number, finding, deeds::answering, parameters, "finding.answered", flash, locale);
    }

    @InApi("POST /cases/{number}/findings/{finding}/verdicts")
    @PostMapping("/cases/{number}/findings/{finding}/verdicts")
    ModelAndView settle(
            @PathVariable String number,
            @PathVariable int finding,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes flash,
            Locale locale) {
        return handIn(number, finding, deeds::settling, parameters, "finding.settled", flash, locale);
    }

    private ModelAndView handIn(
            String number,
            int finding,
            Function<Finding, Deed<?>> deedOf,
            Map<String, String> parameters,
            String done,
            RedirectAttributes flash,
            Locale locale) {
        Account account = current.get();
        SubjectCard card = card(account, number);
        Finding found = finding(card, finding);
        Deed<?> deed = deedOf.apply(found);
        TypedText typed = TypedText.of(parameters);
        List<Refusal> refused = desk.perform(account, card.subject(), deed, forms.read(deed.command(), typed), null)
                .objections();
        if (!refused.isEmpty()) {
            List<Wrong> wrong = errors.of("finding.", refused, locale);
            ModelAndView page = page(account, card, store.find(found.id()).orElseThrow(), typed, wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", texts.getMessage(done, null, locale));
        return new ModelAndView("redirect:" + card.address() + "/findings/" + found.number());
    }

    private ModelAndView page(Account account, SubjectCard card, Finding finding, TypedText typed, List<Wrong> wrong) {
        List<FindingStore.Word> said = store.words(finding.id());
        boolean isAsked = finding.isOpen() || !wrong.isEmpty();
        return new ModelAndView("findings/finding")
                .addObject("finding", finding)
                .addObject(
                        "words",
                        said.stream()
                                .map(word -> new Said(word, accounts.nameOf(word.saidBy())))
                                .toList())
                .addObject("raisedBy", accounts.nameOf(finding.raisedBy()))
                .addObject("answers", isAsked && may(account, card, deeds.answering(finding)))
                .addObject("settles", isAsked && may(account, card, deeds.settling(finding)))
                .addObject("verdicts", FindingSettled.Verdict.values())
                .addObject("verdict", typed.get("verdict"))
                .addObject("typed", Objects.requireNonNullElse(typed.get("words"), ""))
                .addObject("wrong", wrong);
    }

    private boolean may(Account account, SubjectCard card, Deed<?> deed) {
        return desk.obstacle(account, card, deed).isEmpty();
    }

    private SubjectCard card(Account account, String number) {
        return subjects.find(account, Subject.Kind.CASE, number).orElseThrow(FindingsController::unknown);
    }

    private Finding finding(SubjectCard card, int finding) {
        return access.find(current.get(), card, finding).orElseThrow(FindingsController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
