package id.pendamping.ranking.web;

import id.pendamping.access.Account;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.ranking.Placement;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Nominative lists: drawn and moved by the verification team, frozen by a commitment officer, read by every officer. */
@Controller
@RequestMapping("/nominative")
class RankingController {

    private final NominativeLists lists;
    private final ListsOfPhases phases;
    private final RankingPages pages;
    private final Desk desk;
    private final Forms forms;
    private final MessageSource texts;

    RankingController(
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

    @InApi("GET /nominative")
    @GetMapping
    ModelAndView phases() {
        phases.reader();
        return new ModelAndView("ranking/phases").addObject("phases", phases.phases());
    }

    @InApi("GET /nominative/{phase}")
    @GetMapping("/{phase}")
    ModelAndView latest(
            @PathVariable String phase,
            @RequestParam(required = false) @Nullable Placement placement,
            @RequestParam(defaultValue = "1") long page,
            Locale locale) {
        return pages.list(new RankingPages.Shown(phase, null, placement, page), List.of(), Map.of(), locale);
    }

    @InApi({"GET /nominative/{phase}/{list}", "GET /nominative/{phase}/{list}/places"})
    @GetMapping("/{phase}/{list:\\d+}")
    ModelAndView list(
            @PathVariable String phase,
            @PathVariable int list,
            @RequestParam(required = false) @Nullable Placement placement,
            @RequestParam(defaultValue = "1") long page,
            Locale locale) {
        return pages.list(new RankingPages.Shown(phase, list, placement, page), List.of(), Map.of(), locale);
    }

    @InApi("GET /nominative/{phase}/{list}/places/{group}")
    @GetMapping("/{phase}/{list:\\d+}/places/{group}")
    ModelAndView place(@PathVariable String phase, @PathVariable int list, @PathVariable String group, Locale locale) {
        return pages.place(phase, list, group, List.of(), Map.of(), locale);
    }

    @InApi("GET /nominative/{phase}/{list}/fairness")
    @GetMapping("/{phase}/{list:\\d+}/fairness")
    ModelAndView fairness(@PathVariable String phase, @PathVariable int list, Locale locale) {
        return pages.fairness(phase, list, locale);
    }

    @InApi("POST /nominative/{phase}/draw")
    @PostMapping("/{phase}/draw")
    ModelAndView draw(@PathVariable String phase, RedirectAttributes after, Locale locale) {
        Account account = phases.reader();
        List<Refusal> refused = done(account, phase, lists.drawing(account), forms.read(new NominativeLists.Draw()));
        return refused.isEmpty()
                ? redirect("/nominative/" + phase, "ranking.drawn", after, locale)
                : pages.list(new RankingPages.Shown(phase, null, null, 1), refused, Map.of(), locale);
    }

    @InApi("POST /nominative/{phase}/{list}/places/{group}")
    @PostMapping("/{phase}/{list:\\d+}/places/{group}")
    ModelAndView move(
            @PathVariable String phase,
            @PathVariable int list,
            @PathVariable String group,
            @RequestParam Map<String, String> typed,
            RedirectAttributes after,
            Locale locale) {
        Account account = phases.reader();
        List<Refusal> refused =
                done(account, phase, lists.moving(list, group, account), forms.read(NominativeLists.Move.class, typed));
        return refused.isEmpty()
                ? redirect("/nominative/" + phase + '/' + list + "/places/" + group, "ranking.moved", after, locale)
                : pages.place(phase, list, group, refused, typed, locale);
    }

    private List<Refusal> done(Account account, String phase, Deed<?> deed, Reading<?> reading) {
        return desk.perform(account, phases.subject(phase), deed, reading, null).objections();
    }

    private ModelAndView redirect(String to, String said, RedirectAttributes after, Locale locale) {
        after.addFlashAttribute("said", texts.getMessage(said, null, locale));
        return new ModelAndView("redirect:" + to);
    }
}
