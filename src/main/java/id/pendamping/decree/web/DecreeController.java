package id.pendamping.decree.web;

import id.pendamping.access.Account;
import id.pendamping.decree.RecipientDecree;
import id.pendamping.decree.RecipientDecrees;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Refusals;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Regions;
import id.pendamping.shared.InApi;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** Recipient decrees: read by every officer of their regions, drawn up by a commitment officer. */
@Controller
@RequestMapping("/decrees")
class DecreeController {

    private static final int PAGE_SIZE = 50;
    private static final String DRAW = "decree/draw";

    private final RecipientDecrees decrees;
    private final DecreesOfReader readable;
    private final Desk desk;
    private final WorkItems workItems;
    private final Regions regions;
    private final DecreeForm form;
    private final Refusals refusals;

    DecreeController(
            RecipientDecrees decrees,
            DecreesOfReader readable,
            Desk desk,
            WorkItems workItems,
            Regions regions,
            DecreeForm form,
            Refusals refusals) {
        this.decrees = decrees;
        this.readable = readable;
        this.desk = desk;
        this.workItems = workItems;
        this.regions = regions;
        this.form = form;
        this.refusals = refusals;
    }

    @InApi("GET /decrees")
    @GetMapping
    ModelAndView all() {
        return new ModelAndView("decree/decrees")
                .addObject("decrees", readable.all())
                .addObject("open", readable.open())
                .addObject("amendable", readable.amendable());
    }

    @InApi({"GET /decrees/{number}", "GET /decrees/{number}/annex"})
    @GetMapping("/{number}")
    ModelAndView one(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean left,
            @RequestParam(defaultValue = "1") long page) {
        Account reader = readable.reader();
        DecreesOfReader.Shown shown = readable.find(number);
        RecipientDecree decree = shown.decree();
        List<WorkItem> waiting = workItems.of(decree.subject());
        return new ModelAndView("decree/decree")
                .addObject("shown", shown)
                .addObject("decree", decree)
                .addObject("names", readable.names(decree))
                .addObject("amended", readable.amended(decree))
                .addObject("leavers", decrees.leavers(decree))
                .addObject("remaining", decree.isRatified() ? decrees.left(decree) : 0)
                .addObject("left", left)
                .addObject("rows", decrees.annex(decree, left, PageRequest.of(page, PAGE_SIZE)))
                .addObject("waiting", waiting)
                .addObject(
                        "own",
                        waiting.stream()
                                .filter(item -> desk.isFor(reader, item))
                                .toList())
                .addObject("follows", decrees.isFollowedBy(reader, decree))
                .addObject("refusals", refusals)
                .addObject("regions", regions);
    }

    @InApi("POST /decrees/draw/{phase}/{list}")
    @GetMapping("/draw/{phase}/{list:\\d+}")
    ModelAndView ask(@PathVariable String phase, @PathVariable int list, Locale locale) {
        return form.begun(
                DRAW,
                readable.find(phase, list).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)),
                locale);
    }

    @InApi("POST /decrees/draw/{phase}/{list}")
    @PostMapping("/draw/{phase}/{list:\\d+}")
    ModelAndView draw(
            @PathVariable String phase,
            @PathVariable int list,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        Account officer = readable.reader();
        return form.answer(
                DRAW,
                officer,
                readable.phase(phase, list),
                decrees.drawing(list, officer),
                parameters,
                () -> readable.find(phase, list),
                after,
                locale);
    }
}
