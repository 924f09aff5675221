package id.pendamping.worklist.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Refusals;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Outcome;
import id.pendamping.worklist.SavedViews;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filters of the work list that a person keeps under a name. */
@Controller
class SavedViewsController {

    private final SavedViews savedViews;
    private final CurrentAccount current;
    private final Refusals refusals;
    private final MessageSource texts;

    SavedViewsController(SavedViews savedViews, CurrentAccount current, Refusals refusals, MessageSource texts) {
        this.savedViews = savedViews;
        this.current = current;
        this.refusals = refusals;
        this.texts = texts;
    }

    @InApi("POST /tasks/views")
    @PostMapping("/tasks/views")
    String save(
            @RequestParam(defaultValue = "") String name,
            WorkListQuery query,
            Locale locale,
            RedirectAttributes flash) {
        Outcome outcome = savedViews.save(current.get(), name, query.filter());
        if (outcome instanceof Outcome.Refused refused) {
            return back(refusals.sentence(refused.refusals().get(0), locale), query, flash);
        }
        return back(texts.getMessage("tasks.viewSaved", new Object[] {name.strip()}, locale), query, flash);
    }

    @InApi("DELETE /tasks/views/{id}")
    @PostMapping("/tasks/views/{id}/remove")
    String remove(@PathVariable UUID id, Locale locale, RedirectAttributes flash) {
        savedViews.remove(current.get(), id);
        flash.addFlashAttribute("said", texts.getMessage("tasks.viewRemoved", null, locale));
        return "redirect:/tasks";
    }

    private static String back(String words, WorkListQuery query, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words);
        return "redirect:" + query.address();
    }
}
