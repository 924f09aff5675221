package id.pendamping.findings.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.findings.DiscussFinding;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.FindingQuery;
import id.pendamping.findings.FindingSettled;
import id.pendamping.findings.FindingStore;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.Forms;
import id.pendamping.forms.TypedText;
import id.pendamping.forms.Wrong;
import id.pendamping.group.GroupSummary;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    /** One word about a finding with the name of whoever said it. */
    record Said(FindingStore.Word word, String who) {}

    private final FindingStore store;
    private final DiscussFinding discussFinding;
    private final FindingAccess access;
    private final Forms forms;
    private final ErrorSummary errors;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final MessageSource texts;
    private final Clock clock;

    FindingsController(
            FindingStore store,
            DiscussFinding discussFinding,
            FindingAccess access,
            Forms forms,
            ErrorSummary errors,
            CurrentAccount current,
            Accounts accounts,
            MessageSource texts,
            Clock clock) {
        this.store = store;
        this.discussFinding = discussFinding;
        this.access = access;
        this.forms = forms;
        this.errors = errors;
        this.current = current;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/findings")
    String list(FindingQuery query, @RequestParam(defaultValue = "1") long page, Model model) {
        Account account = current.get();
        model.addAttribute(
                "list", store.page(account, access.casesOf(account), query.filter(), PageRequest.of(page, PAGE_SIZE)));
        model.addAttribute("query", query);
        model.addAttribute("views", FindingQuery.View.values());
        model.addAttribute("severities", Finding.Severity.values());
        model.addAttribute("today", today());
        return account.isOnlyMentor() ? "findings/findings-field" : "findings/findings";
    }

    @GetMapping("/cases/{number}/findings/{finding}")
    ModelAndView show(@PathVariable String number, @PathVariable int finding) {
        Account account = current.get();
        return page(account, finding(account, number, finding), TypedText.nothing(), List.of());
    }

    @PostMapping("/cases/{number}/findings/{finding}/answers")
    ModelAndView answer(
            @PathVariable String number,
            @PathVariable int finding,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes flash,
            Locale locale) {
        Account account = current.get();
        Finding found = finding(account, number, finding);
        Duty duty = access.answerer(account, found).orElseThrow(FindingsController::forbidden);
        TypedText typed = TypedText.of(parameters);
        Outcome outcome = forms.read(DiscussFinding.Answer.class, typed)
                .then(answer -> discussFinding.answer(found, answer, Act.by(account.as(duty), clock.instant())));
        return after(account, found, outcome, typed, "finding.answered", flash, locale);
    }

    @PostMapping("/cases/{number}/findings/{finding}/verdicts")
    ModelAndView settle(
            @PathVariable String number,
            @PathVariable int finding,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes flash,
            Locale locale) {
        Account account = current.get();
        Finding found = finding(account, number, finding);
        Duty duty = access.raiser(account, found.caseId()).orElseThrow(FindingsController::forbidden);
        TypedText typed = TypedText.of(parameters);
        Outcome outcome = forms.read(DiscussFinding.Settlement.class, typed)
                .then(settlement ->
                        discussFinding.settle(found, settlement, Act.by(account.as(duty), clock.instant())));
        return after(account, found, outcome, typed, "finding.settled", flash, locale);
    }

    private ModelAndView after(
            Account account,
            Finding finding,
            Outcome outcome,
            TypedText typed,
            String done,
            RedirectAttributes flash,
            Locale locale) {
        if (outcome instanceof Outcome.Refused refused) {
            List<Wrong> wrong = errors.of("finding.", refused.refusals(), locale);
            ModelAndView page = page(account, store.find(finding.id()).orElseThrow(), typed, wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", texts.getMessage(done, null, locale));
        return new ModelAndView("redirect:/cases/" + finding.caseNumber() + "/findings/" + finding.number());
    }

    private ModelAndView page(Account account, Finding finding, TypedText typed, List<Wrong> wrong) {
        List<FindingStore.Word> said = store.words(finding.id());
        boolean answers = finding.isOpen() && access.answerer(account, finding).isPresent();
        boolean settles =
                finding.isOpen() && access.raiser(account, finding.caseId()).isPresent();
        return new ModelAndView(account.isOnlyMentor() ? "findings/finding-field" : "findings/finding")
                .addObject("finding", finding)
                .addObject(
                        "words",
                        said.stream()
                                .map(word -> new Said(word, accounts.nameOf(word.saidBy())))
                                .toList())
                .addObject("raisedBy", accounts.nameOf(finding.raisedBy()))
                .addObject("answers", answers)
                .addObject("settles", settles)
                .addObject("verdicts", FindingSettled.Verdict.values())
                .addObject("verdict", typed.get("verdict"))
                .addObject("typed", Objects.requireNonNullElse(typed.get("words"), ""))
                .addObject("wrong", wrong)
                .addObject("today", today());
    }

    private GroupSummary group(Account account, String number) {
        return access.open(account, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Finding finding(Account account, String number, int finding) {
        return store.find(group(account, number).caseId(), finding)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
