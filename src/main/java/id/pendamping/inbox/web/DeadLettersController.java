package id.pendamping.inbox.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.Wrong;
import id.pendamping.group.Groups;
import id.pendamping.inbox.DeadLetter;
import id.pendamping.inbox.DeadLetter.State;
import id.pendamping.inbox.DeadLetterContent;
import id.pendamping.inbox.DeadLetters;
import id.pendamping.inbox.MessageSettled.Settlement;
import id.pendamping.inbox.SettleDeadLetter;
import id.pendamping.inbox.WaitingMessages;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's messages that were set aside: reading them, and dealing with them one by one. */
@Controller
@RequestMapping("/dead-letters")
class DeadLettersController {

    private static final int PAGE_SIZE = 20;

    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final DeadLetterContent content;
    private final SettleDeadLetter settleLetter;
    private final Groups groups;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final Refusals refusals;

    DeadLettersController(
            DeadLetters letters,
            WaitingMessages waiting,
            DeadLetterContent content,
            SettleDeadLetter settleLetter,
            Groups groups,
            Accounts accounts,
            CurrentAccount current,
            MessageSource texts,
            Refusals refusals) {
        this.letters = letters;
        this.waiting = waiting;
        this.content = content;
        this.settleLetter = settleLetter;
        this.groups = groups;
        this.accounts = accounts;
        this.current = current;
        this.texts = texts;
        this.refusals = refusals;
    }

    /** A letter in a list, with the first of its reasons in words. */
    record Row(DeadLetter letter, String reason) {}

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "1") long page,
            Locale locale) {
        Page<DeadLetter> list = letters.page(administrator(), state, PageRequest.of(page, PAGE_SIZE));
        ModelAndView view = new ModelAndView("inbox/letters");
        view.addObject("list", list);
        view.addObject("state", state);
        view.addObject("states", State.values());
        view.addObject(
                "rows",
                list.items().stream()
                        .map(letter -> new Row(
                                letter, sentences(letter.reasons(), locale).get(0)))
                        .toList());
        return view;
    }

    @GetMapping("/{id}")
    ModelAndView letter(@PathVariable UUID id, Locale locale) {
        return page(find(id), null, List.of(), locale);
    }

    @PostMapping("/{id}")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam Settlement settlement,
            @RequestParam(required = false) @Nullable String value,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes after,
            Locale locale) {
        DeadLetter letter = find(id);
        var typed = new SettleDeadLetter.Command(settlement, value, words);
        List<Refusal> faults = typed.faults();
        List<Wrong> wrong = new ArrayList<>(wrong(faults, typed, confirmed, locale));
        if (wrong.isEmpty() && settleLetter.handle(administrator(), letter, typed) instanceof Outcome.Refused refused) {
            sentences(refused.refusals(), locale)
                    .forEach(sentence -> wrong.add(new Wrong(anchor("form", settlement), null, sentence)));
        }
        if (wrong.isEmpty()) {
            after.addFlashAttribute("said", texts.getMessage("letters.done", null, locale));
            return new ModelAndView("redirect:/dead-letters");
        }
        ModelAndView again = page(find(id), typed, wrong, locale);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private List<Wrong> wrong(List<Refusal> faults, SettleDeadLetter.Command typed, boolean confirmed, Locale locale) {
        List<Wrong> wrong = new ArrayList<>();
        for (Refusal fault : faults) {
            String field = String.valueOf(fault.field());
            String label = field.equals("value") ? "letters.newValue" : "letters.words";
            wrong.add(wrong(field, typed, label, fault.messageKey(), locale));
        }
        if (!confirmed) {
            String label = "letters.confirm." + typed.settlement();
            wrong.add(wrong("confirmed", typed, label, "refusal.letter.confirm", locale));
        }
        return wrong;
    }

    private Wrong wrong(String field, SettleDeadLetter.Command typed, String label, String key, Locale locale) {
        return new Wrong(
                anchor(field, typed.settlement()),
                texts.getMessage(label, null, locale),
                texts.getMessage(key, null, locale));
    }

    private ModelAndView page(
            DeadLetter letter, SettleDeadLetter.@Nullable Command typed, List<Wrong> wrong, Locale locale) {
        ModelAndView view = new ModelAndView("inbox/letter");
        view.addObject("letter", letter);
        view.addObject("content", content.of(letter));
        view.addObject("reasons", sentences(letter.reasons(), locale));
        view.addObject("waiting", waiting.behind(letter));
        view.addObject(
                "number",
                letter.caseId() == null ? null : groups.get(letter.caseId()).number());
        view.addObject("settler", letter.settledBy() == null ? null : accounts.nameOf(letter.settledBy()));
        view.addObject("choices", settleLetter.choices(letter.consumer()));
        view.addObject("typed", typed);
        view.addObject("wrong", wrong);
        view.addObject(
                "faults",
                wrong.stream().collect(Collectors.toMap(Wrong::anchor, Wrong::sentence, (one, other) -> one)));
        return view;
    }

    private List<String> sentences(List<Refusal> refusals, Locale locale) {
        return refusals.stream()
                .map(refusal -> this.refusals.sentence(refusal, locale))
                .toList();
    }

    private static String anchor(String field, Settlement settlement) {
        return field + '-' + settlement;
    }

    private DeadLetter find(UUID id) {
        return letters.find(administrator(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Account administrator() {
        Account account = current.get();
        if (!account.holds(Duty.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return account;
    }
}
