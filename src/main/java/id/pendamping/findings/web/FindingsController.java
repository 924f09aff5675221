package id.pendamping.findings.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.findings.DiscussFinding;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.FindingForm;
import id.pendamping.findings.FindingQuery;
import id.pendamping.findings.FindingSettled;
import id.pendamping.findings.FindingStore;
import id.pendamping.findings.RaiseFinding;
import id.pendamping.forms.Field;
import id.pendamping.forms.FieldView;
import id.pendamping.forms.Option;
import id.pendamping.group.GroupSummary;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** The list of findings, one finding with its answers, and a new one. */
@Controller
class FindingsController {

    private static final int PAGE_SIZE = 20;
    private static final int LONGEST = 2_000;

    /** One thing wrong with a form, as the summary shows it. */
    record Wrong(String anchor, @Nullable String where, String sentence) {}

    /** One word about a finding with the name of whoever said it. */
    record Said(FindingStore.Word word, String who) {}

    private final FindingStore store;
    private final RaiseFinding raiseFinding;
    private final DiscussFinding discussFinding;
    private final FindingAccess access;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final MessageSource texts;
    private final Clock clock;

    FindingsController(
            FindingStore store,
            RaiseFinding raiseFinding,
            DiscussFinding discussFinding,
            FindingAccess access,
            CurrentAccount current,
            Accounts accounts,
            MessageSource texts,
            Clock clock) {
        this.store = store;
        this.raiseFinding = raiseFinding;
        this.discussFinding = discussFinding;
        this.access = access;
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

    @GetMapping("/cases/{number}/findings/new")
    ModelAndView ask(@PathVariable String number, Locale locale) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        return form(group, raiser(account, group), FindingForm.empty(), List.of(), locale);
    }

    @PostMapping("/cases/{number}/findings")
    ModelAndView raise(@PathVariable String number, FindingForm form, RedirectAttributes flash, Locale locale) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        Duty duty = raiser(account, group);
        List<Refusal> wrong = form.check(FindingAccess.sources(duty));
        if (!wrong.isEmpty()) {
            ModelAndView page = form(group, duty, form, wrong, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Finding raised = raiseFinding.raise(
                form.idOrNew(), group.caseId(), form.draft(), Act.by(account.as(duty), clock.instant()));
        flash.addFlashAttribute(
                "said", texts.getMessage("finding.raised", new Object[] {String.valueOf(raised.number())}, locale));
        return new ModelAndView("redirect:/cases/" + group.number() + "/findings/" + raised.number());
    }

    @GetMapping("/cases/{number}/findings/{finding}")
    ModelAndView show(@PathVariable String number, @PathVariable int finding) {
        Account account = current.get();
        return page(account, finding(account, number, finding), null, "", List.of());
    }

    @PostMapping("/cases/{number}/findings/{finding}/answers")
    ModelAndView answer(
            @PathVariable String number,
            @PathVariable int finding,
            @RequestParam(defaultValue = "") String words,
            @RequestParam int seen,
            RedirectAttributes flash,
            Locale locale) {
        Account account = current.get();
        Finding found = finding(account, number, finding);
        Duty duty = access.answerer(account, found).orElseThrow(FindingsController::forbidden);
        Outcome outcome = length(words)
                .orElseGet(() ->
                        discussFinding.answer(found, seen, words.strip(), Act.by(account.as(duty), clock.instant())));
        return after(account, found, outcome, null, words, "finding.answered", flash, locale);
    }

    @PostMapping("/cases/{number}/findings/{finding}/verdicts")
    ModelAndView settle(
            @PathVariable String number,
            @PathVariable int finding,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String words,
            @RequestParam int seen,
            RedirectAttributes flash,
            Locale locale) {
        Account account = current.get();
        Finding found = finding(account, number, finding);
        Duty duty = access.raiser(account, found.caseId()).orElseThrow(FindingsController::forbidden);
        Optional<FindingSettled.Verdict> chosen = Arrays.stream(FindingSettled.Verdict.values())
                .filter(one -> one.name().equals(verdict))
                .findFirst();
        Outcome outcome = chosen.isEmpty()
                ? Outcome.refusedField("verdict", "constraint.choice")
                : length(words)
                        .orElseGet(() -> discussFinding.settle(
                                found, seen, chosen.get(), words.strip(), Act.by(account.as(duty), clock.instant())));
        return after(account, found, outcome, verdict, words, "finding.settled", flash, locale);
    }

    private ModelAndView after(
            Account account,
            Finding finding,
            Outcome outcome,
            @Nullable String verdict,
            String words,
            String done,
            RedirectAttributes flash,
            Locale locale) {
        if (outcome instanceof Outcome.Refused refused) {
            ModelAndView page = page(
                    account, store.find(finding.id()).orElseThrow(), verdict, words, wrong(refused.refusals(), locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("said", texts.getMessage(done, null, locale));
        return new ModelAndView("redirect:/cases/" + finding.caseNumber() + "/findings/" + finding.number());
    }

    private ModelAndView page(
            Account account, Finding finding, @Nullable String verdict, String words, List<Wrong> wrong) {
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
                .addObject("verdict", verdict)
                .addObject("typed", words)
                .addObject("wrong", wrong)
                .addObject("today", today());
    }

    private ModelAndView form(GroupSummary group, Duty duty, FindingForm form, List<Refusal> refusals, Locale locale) {
        return new ModelAndView("findings/finding-new")
                .addObject("group", group)
                .addObject("formId", form.idOrNew())
                .addObject("fields", fields(form, duty, refusals, locale))
                .addObject("wrong", wrong(refusals, locale));
    }

    private List<FieldView> fields(FindingForm form, Duty duty, List<Refusal> refusals, Locale locale) {
        List<FieldView> fields = new ArrayList<>();
        fields.add(field(
                "source",
                Field.Kind.SELECT,
                form.source(),
                options("finding.source.", FindingAccess.sources(duty).stream(), locale),
                refusals,
                locale));
        fields.add(field(
                "category",
                Field.Kind.SELECT,
                form.category(),
                options("finding.category.", Arrays.stream(Finding.Category.values()), locale),
                refusals,
                locale));
        fields.add(field("amount", Field.Kind.MONEY, form.amount(), List.of(), refusals, locale));
        fields.add(field("description", Field.Kind.WORDS, form.description(), List.of(), refusals, locale));
        fields.add(field("recommendation", Field.Kind.WORDS, form.recommendation(), List.of(), refusals, locale));
        fields.add(field(
                "owner",
                Field.Kind.SELECT,
                form.owner(),
                options("duty.", FindingAccess.OWNERS.stream(), locale),
                refusals,
                locale));
        return fields;
    }

    private FieldView field(
            String name,
            Field.Kind kind,
            @Nullable String value,
            List<Option> options,
            List<Refusal> refusals,
            Locale locale) {
        return new FieldView(
                name,
                kind,
                texts.getMessage("finding." + name, null, locale),
                texts.getMessage("finding." + name + ".hint", null, "", locale),
                Map.of("", value == null ? "" : value),
                options,
                refusals.stream()
                        .filter(refusal -> name.equals(refusal.field()))
                        .map(refusal -> sentence(refusal, locale))
                        .toList());
    }

    private List<Option> options(String keys, Stream<? extends Enum<?>> values, Locale locale) {
        return values.map(value -> new Option(value.name(), texts.getMessage(keys + value.name(), null, locale)))
                .toList();
    }

    private List<Wrong> wrong(List<Refusal> refusals, Locale locale) {
        return refusals.stream()
                .map(refusal -> new Wrong(
                        refusal.field() == null ? "" : refusal.field(),
                        refusal.field() == null ? null : texts.getMessage("finding." + refusal.field(), null, locale),
                        sentence(refusal, locale)))
                .toList();
    }

    private String sentence(Refusal refusal, Locale locale) {
        return texts.getMessage(refusal.messageKey(), refusal.arguments().toArray(), locale);
    }

    private static Optional<Outcome> length(String words) {
        if (words.isBlank()) {
            return Optional.of(Outcome.refusedField("words", "refusal.finding.words"));
        }
        return words.strip().length() > LONGEST
                ? Optional.of(Outcome.refusedField("words", "refusal.finding.tooLong", LONGEST))
                : Optional.empty();
    }

    private GroupSummary group(Account account, String number) {
        return access.open(account, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Finding finding(Account account, String number, int finding) {
        return store.find(group(account, number).caseId(), finding)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Duty raiser(Account account, GroupSummary group) {
        return access.raiser(account, group.caseId()).orElseThrow(FindingsController::forbidden);
    }

    private static ResponseStatusException forbidden() {
        return new ResponseStatusException(HttpStatus.FORBIDDEN);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
