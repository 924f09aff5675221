package id.pendamping.inbox.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.Wrong;
import id.pendamping.group.Groups;
import id.pendamping.inbox.DeadLetter;
import id.pendamping.inbox.DeadLetterContent;
import id.pendamping.inbox.DeadLetters;
import id.pendamping.inbox.MessageComparison;
import id.pendamping.inbox.MessageRepair;
import id.pendamping.inbox.MessageRepairs;
import id.pendamping.inbox.SettleDeadLetter;
import id.pendamping.inbox.WaitingMessages;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of one message that was set aside, with what was typed into one of its forms. */
@Component
class DeadLetterPage {

    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final DeadLetterContent content;
    private final MessageComparison comparison;
    private final MessageRepairs repairs;
    private final SettleDeadLetter settle;
    private final Groups groups;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Refusals refusals;

    DeadLetterPage(
            DeadLetters letters,
            WaitingMessages waiting,
            DeadLetterContent content,
            MessageComparison comparison,
            MessageRepairs repairs,
            SettleDeadLetter settle,
            Groups groups,
            Accounts accounts,
            CurrentAccount current,
            Refusals refusals) {
        this.letters = letters;
        this.waiting = waiting;
        this.content = content;
        this.comparison = comparison;
        this.repairs = repairs;
        this.settle = settle;
        this.groups = groups;
        this.accounts = accounts;
        this.current = current;
        this.refusals = refusals;
    }

    /** What was typed into the form of the choice. */
    record Typed(String form, String value, String words) {}

    /** A proposal with the names of its people, and both contents side by side. */
    record Proposal(
            MessageRepair repair, String asker, @Nullable String decider, MessageComparison.Comparison comparison) {}

    ModelAndView of(DeadLetter letter, Locale locale) {
        return of(letter, null, List.of(), locale);
    }

    ModelAndView again(UUID id, Typed typed, List<Wrong> wrong, Locale locale) {
        ModelAndView again = of(find(id), typed, wrong, locale);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private ModelAndView of(DeadLetter letter, @Nullable Typed typed, List<Wrong> wrong, Locale locale) {
        List<MessageRepair> proposed = repairs.of(letter);
        ModelAndView view = new ModelAndView("inbox/letter");
        view.addObject("letter", letter);
        view.addObject("content", content.of(letter));
        view.addObject("reasons", sentences(letter.reasons(), locale));
        view.addObject("waiting", waiting.behind(letter));
        view.addObject(
                "number",
                letter.caseId() == null ? null : groups.get(letter.caseId()).number());
        view.addObject("settler", letter.settledBy() == null ? null : accounts.nameOf(letter.settledBy()));
        view.addObject("choices", settle.choices(letter));
        view.addObject(
                "proposals",
                proposed.stream().map(repair -> proposal(letter, repair)).toList());
        view.addObject("isProposed", proposed.stream().anyMatch(repair -> repair.verdict() == null));
        view.addObject("me", current.get().id());
        view.addObject("typed", typed);
        view.addObject("wrong", wrong);
        view.addObject(
                "faults",
                wrong.stream().collect(Collectors.toMap(Wrong::anchor, Wrong::sentence, (one, other) -> one)));
        return view;
    }

    private Proposal proposal(DeadLetter letter, MessageRepair repair) {
        return new Proposal(
                repair,
                accounts.nameOf(repair.askedBy()),
                repair.decidedBy() == null ? null : accounts.nameOf(repair.decidedBy()),
                comparison.of(letter, repair.value()));
    }

    List<String> sentences(List<Refusal> reasons, Locale locale) {
        return reasons.stream().map(reason -> refusals.sentence(reason, locale)).toList();
    }

    DeadLetter find(UUID id) {
        return letters.find(administrator(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Account administrator() {
        return current.holding(Duty.ADMINISTRATOR);
    }
}
