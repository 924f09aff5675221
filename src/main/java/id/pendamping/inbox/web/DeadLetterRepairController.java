package id.pendamping.inbox.web;

import id.pendamping.forms.Wrong;
import id.pendamping.inbox.DeadLetter;
import id.pendamping.inbox.MessageRepairDecided.Verdict;
import id.pendamping.inbox.RepairDeadLetter;
import id.pendamping.shared.InApi;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators propose another content for a message that is set aside, and decide on each other's. */
@Controller
@RequestMapping("/dead-letters/{id}/repairs")
class DeadLetterRepairController {

    private final DeadLetterPage page;
    private final DeadLetterForms forms;
    private final RepairDeadLetter repair;
    private final MessageSource texts;

    DeadLetterRepairController(
            DeadLetterPage page, DeadLetterForms forms, RepairDeadLetter repair, MessageSource texts) {
        this.page = page;
        this.forms = forms;
        this.repair = repair;
        this.texts = texts;
    }

    @InApi("POST /dead-letters/{id}/repairs")
    @PostMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes after,
            Locale locale) {
        DeadLetter letter = page.find(id);
        var proposal = new RepairDeadLetter.Proposal(value, words);
        DeadLetterPage.Typed typed = new DeadLetterPage.Typed("REPAIRED", value, proposal.reason());
        List<Wrong> wrong = forms.check(typed, proposal.faults(), confirmed, locale);
        if (wrong.isEmpty()) {
            wrong = forms.refused(typed, repair.ask(page.administrator(), letter, UUID.randomUUID(), proposal), locale);
        }
        return wrong.isEmpty() ? back(id, "letters.proposed", after, locale) : page.again(id, typed, wrong, locale);
    }

    @InApi("POST /dead-letters/{id}/repairs/{repairId}")
    @PostMapping("/{repairId}")
    ModelAndView decide(
            @PathVariable UUID id,
            @PathVariable UUID repairId,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes after,
            Locale locale) {
        DeadLetter letter = page.find(id);
        var decision = new RepairDeadLetter.Decision(verdict, words);
        DeadLetterPage.Typed typed = new DeadLetterPage.Typed("decision", "", decision.reason());
        List<Wrong> wrong = forms.check(typed, decision.faults(), true, locale);
        if (wrong.isEmpty()) {
            wrong = forms.refused(typed, repair.decide(page.administrator(), letter, repairId, decision), locale);
        }
        return wrong.isEmpty()
                ? back(id, "letters.decided." + verdict, after, locale)
                : page.again(id, typed, wrong, locale);
    }

    private ModelAndView back(UUID id, String said, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("said", texts.getMessage(said, null, locale));
        return new ModelAndView("redirect:/dead-letters/" + id);
    }
}
