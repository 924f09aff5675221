package id.pendamping.papers.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.forms.Asked;
import id.pendamping.forms.Option;
import id.pendamping.papers.DemandedPapers;
import id.pendamping.papers.Papers;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where papers are laid beside a registration, and wrong ones set aside. */
@Controller
@RequestMapping("/cases/{number}/papers")
class PapersController {

    private final Papers papers;
    private final DemandedPapers demanded;
    private final MessageSource texts;
    private final CurrentAccount current;
    private final DeedPage.Form aside;
    private final DeedPage page;

    PapersController(
            Papers papers,
            DemandedPapers demanded,
            Deed<Papers.Addition> adding,
            Deed<Papers.SettingAside> settingAside,
            DeedPages pages,
            MessageSource texts,
            CurrentAccount current) {
        this.papers = papers;
        this.demanded = demanded;
        this.texts = texts;
        this.current = current;
        this.aside = new DeedPage.Form(settingAside, Asked.of(settingAside.command(), "papers.aside."), "asideFields");
        this.page = pages.of(
                        "papers/papers",
                        new DeedPage.Form(adding, Asked.of(adding.command(), "papers."), "fields"),
                        aside)
                .showing((card, model, locale) -> show(CaseId.of(card.subject()), model, locale))
                .leadingTo(card -> card.address() + "/papers");
    }

    @InApi("GET /cases/{number}/papers")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    /** Its address is not that of the page: what the page after it shows is not what was typed before. */
    @InApi("POST /cases/{number}/papers")
    @PostMapping("/new")
    ModelAndView add(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            @RequestParam Map<String, MultipartFile> files,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        return page.handIn(number, parameters, files, after, locale);
    }

    @InApi("POST /cases/{number}/papers/aside")
    @PostMapping("/aside")
    ModelAndView setAside(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(aside, number, parameters, after, locale);
    }

    private void show(CaseId caseId, ModelMap model, Locale locale) {
        List<Papers.Shown> all = papers.of(caseId);
        model.addAttribute("papers", all)
                .addAttribute("missing", demanded.missing(caseId))
                .addAttribute("mayLook", papers.mayOpenPersonal(current.get()))
                .addAttribute(
                        "memberOptions",
                        papers.names(caseId).entrySet().stream()
                                .map(one -> new Option(one.getKey().toString(), one.getKey() + ". " + one.getValue()))
                                .toList())
                .addAttribute(
                        "positionOptions",
                        all.stream()
                                .map(one ->
                                        new Option(String.valueOf(one.paper().position()), label(one, locale)))
                                .toList());
    }

    private String label(Papers.Shown shown, Locale locale) {
        String kind = texts.getMessage("papers.kind." + shown.paper().kind(), null, locale);
        return shown.paper().position() + ". " + kind + (shown.member() == null ? "" : " · " + shown.member());
    }
}
