package id.pendamping.inbox.web;

import id.pendamping.forms.Wrong;
import id.pendamping.inbox.DeadLetter;
import id.pendamping.inbox.DeadLetter.State;
import id.pendamping.inbox.DeadLetters;
import id.pendamping.inbox.MessageRepairs;
import id.pendamping.inbox.MessageSettled.Settlement;
import id.pendamping.inbox.SettleDeadLetter;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.InApi;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's messages that were set aside: reading them, and dealing with them one by one. */
@Controller
@RequestMapping("/dead-letters")
class DeadLettersController {

    private static final int PAGE_SIZE = 20;

    private final DeadLetters letters;
    private final MessageRepairs repairs;
    private final SettleDeadLetter settleLetter;
    private final DeadLetterPage page;
    private final DeadLetterForms forms;
    private final MessageSource texts;

    DeadLettersController(
            DeadLetters letters,
            MessageRepairs repairs,
            SettleDeadLetter settleLetter,
            DeadLetterPage page,
            DeadLetterForms forms,
            MessageSource texts) {
        this.letters = letters;
        this.repairs = repairs;
        this.settleLetter = settleLetter;
        this.page = page;
        this.forms = forms;
        this.texts = texts;
    }

    /** A letter in a list, with the first of its reasons in words. */
    record Row(DeadLetter letter, String reason, boolean isProposed) {}

    @InApi("GET /dead-letters")
    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(defaultValue = "1") long page,
            Locale locale) {
        Page<DeadLetter> list = letters.page(this.page.administrator(), state, PageRequest.of(page, PAGE_SIZE));
        Set<UUID> proposed =
                repairs.waiting(list.items().stream().map(DeadLetter::id).toList());
        ModelAndView view = new ModelAndView("inbox/letters");
        view.addObject("list", list);
        view.addObject("state", state);
        view.addObject("states", State.values());
        view.addObject(
                "rows",
                list.items().stream()
                        .map(letter -> new Row(
                                letter,
                                this.page.sentences(letter.reasons(), locale).get(0),
                                proposed.contains(letter.id())))
                        .toList());
        return view;
    }

    @InApi("GET /dead-letters/{id}")
    @GetMapping("/{id}")
    ModelAndView letter(@PathVariable UUID id, Locale locale) {
        return page.of(page.find(id), locale);
    }

    @InApi("POST /dead-letters/{id}/settlement")
    @PostMapping("/{id}")
    ModelAndView settle(
            @PathVariable UUID id,
            @RequestParam Settlement settlement,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes after,
            Locale locale) {
        DeadLetter letter = page.find(id);
        var command = new SettleDeadLetter.Command(settlement, words);
        DeadLetterPage.Typed typed = new DeadLetterPage.Typed(settlement.name(), "", command.said());
        List<Wrong> wrong = forms.check(typed, command.faults(), confirmed, locale);
        if (wrong.isEmpty()) {
            wrong = forms.refused(typed, settleLetter.handle(page.administrator(), letter, command), locale);
        }
        if (!wrong.isEmpty()) {
            return page.again(id, typed, wrong, locale);
        }
        after.addFlashAttribute("said", texts.getMessage("letters.done", null, locale));
        return new ModelAndView("redirect:/dead-letters");
    }
}
