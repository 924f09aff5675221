package id.pendamping.ranking.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Freezes a list as it was read, after it has been read over once more, or gives it up. */
@Controller
class CloseListController {

    private final NominativeLists lists;
    private final ListsOfPhases phases;
    private final RankingPages pages;
    private final Desk desk;
    private final Forms forms;
    private final MessageSource texts;

    CloseListController(
            NominativeLists lists,
            ListsOfPhases phases,
            RankingPages pages,
            Desk desk,
            Forms forms,
            MessageSource texts) {
        this.lists = lists;
        this.phases = phases;
        this.pages = pages;
        this.desk = desk;
        this.forms = forms;
        this.texts = texts;
    }

    @InApi("POST /nominative/{phase}/{list}/freeze")
    @PostMapping("/nominative/{phase}/{list:\\d+}/freeze")
    ModelAndView freeze(
            @PathVariable String phase,
            @PathVariable int list,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(name = "_check", required = false) @Nullable String check,
            RedirectAttributes after,
            Locale locale) {
        Account account = phases.reader();
        Subject subject = phases.subject(phase, list);
        Deed<NominativeLists.Freeze> deed = lists.freezing(list, account);
        Reading<NominativeLists.Freeze> given = forms.read(NominativeLists.Freeze.class, Map.of("digest", digest));
        List<Refusal> refused = (check == null
                        ? desk.perform(account, subject, deed, given, null)
                        : desk.rehearse(account, subject, deed, given))
                .objections();
        if (!refused.isEmpty()) {
            return pages.list(new RankingPages.Shown(phase, list, null, 1), refused, Map.of(), locale);
        }
        if (check != null) {
            return readOver(phase, list, digest);
        }
        return closed(phase, list, "ranking.frozen", after, locale);
    }

    @InApi("POST /nominative/{phase}/{list}/discard")
    @PostMapping("/nominative/{phase}/{list:\\d+}/discard")
    ModelAndView discard(
            @PathVariable String phase,
            @PathVariable int list,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after,
            Locale locale) {
        Reading<NominativeLists.Discard> given = forms.read(NominativeLists.Discard.class, typed);
        List<Refusal> refused = desk.perform(
                        phases.reader(), phases.subject(phase, list), lists.discarding(list), given, null)
                .objections();
        return refused.isEmpty()
                ? closed(phase, list, "ranking.discarded", after, locale)
                : pages.list(new RankingPages.Shown(phase, list, null, 1), refused, typed, locale);
    }

    private ModelAndView closed(String phase, int list, String said, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("said", texts.getMessage(said, null, locale));
        return new ModelAndView("redirect:/nominative/" + phase + '/' + list);
    }

    private ModelAndView readOver(String phase, int number, String digest) {
        var list = phases.list(phase, number);
        return new ModelAndView("ranking/freeze")
                .addObject("number", phase)
                .addObject("of", phases.phase(phase))
                .addObject("list", list)
                .addObject("moved", lists.moved(list))
                .addObject("seen", digest);
    }
}
