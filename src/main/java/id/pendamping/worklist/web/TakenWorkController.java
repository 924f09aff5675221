package id.pendamping.worklist.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Formats;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.TakenWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person does to the work list itself: take tasks up and give them back. The cases stay as they are. */
@Controller
class TakenWorkController {

    private final TakenWork takenWork;
    private final CurrentAccount current;
    private final Accounts accounts;
    private final MessageSource texts;
    private final Formats formats;

    TakenWorkController(
            TakenWork takenWork, CurrentAccount current, Accounts accounts, MessageSource texts, Formats formats) {
        this.takenWork = takenWork;
        this.current = current;
        this.accounts = accounts;
        this.texts = texts;
        this.formats = formats;
    }

    @InApi("POST /tasks/take")
    @PostMapping("/tasks/take")
    String take(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            WorkListQuery query,
            Locale locale,
            RedirectAttributes flash) {
        Account account = current.get();
        if (ids.isEmpty()) {
            return say(text("tasks.pickFirst", locale), query, flash);
        }
        TakenWork.Taking taking = takenWork.take(account, ids);
        List<String> said = new ArrayList<>();
        if (taking.taken() > 0) {
            said.add(text("tasks.taken", locale, formats.number(taking.taken())));
        }
        for (TakenWork.Before other : taking.others()) {
            said.add(text(
                    "tasks.takenBefore",
                    locale,
                    other.name(),
                    accounts.nameOf(other.account()),
                    formats.moment(other.when())));
        }
        if (taking.barred() > 0) {
            said.add(text("tasks.barred", locale, formats.number(taking.barred())));
        }
        if (taking.gone() > 0) {
            said.add(text("tasks.gone", locale, formats.number(taking.gone())));
        }
        return say(String.join(" ", said), query, flash);
    }

    @InApi("POST /tasks/give-back")
    @PostMapping("/tasks/give-back")
    String giveBack(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            WorkListQuery query,
            Locale locale,
            RedirectAttributes flash) {
        if (ids.isEmpty()) {
            return say(text("tasks.pickFirst", locale), query, flash);
        }
        int given = takenWork.giveBack(current.get(), ids);
        return say(text("tasks.givenBack", locale, formats.number(given)), query, flash);
    }

    /** From the page of a step, where it says who has taken it. */
    @InApi("POST /tasks/{id}/take-over")
    @PostMapping("/{kind:[a-z-]+}/{number}/steps/{step}/take-over")
    String takeOver(
            @PathVariable String kind,
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam long id,
            Locale locale,
            RedirectAttributes flash) {
        boolean done = takenWork.takeOver(current.get(), id);
        flash.addFlashAttribute("said", text(done ? "tasks.takenOver" : "tasks.noLongerWaits", locale));
        return done ? "redirect:/{kind}/{number}/steps/{step}" : "redirect:/{kind}/{number}";
    }

    private static String say(String words, WorkListQuery query, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words);
        return "redirect:" + query.address();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
