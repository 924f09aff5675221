package id.pendamping.mentoring.web;

import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorReplacement;
import id.pendamping.mentoring.SuccessorOptions;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the coordinator takes a mentor from a group and names the one who follows. */
@Controller
@RequestMapping("/cases/{number}/mentor")
class ReplaceMentorController {

    private final Companions companions;
    private final SuccessorOptions successors;
    private final DeedPage page;

    ReplaceMentorController(
            Companions companions, SuccessorOptions successors, Deed<MentorReplacement> deed, DeedPages pages) {
        this.companions = companions;
        this.successors = successors;
        this.page = pages.of("mentoring/replace-mentor", deed, "replaceMentor.")
                .showing(this::show)
                .saying(card -> new DefaultMessageSourceResolvable(
                        companions.now(CaseId.of(card.subject())).isPresent()
                                ? "replaceMentor.followed"
                                : "replaceMentor.caredFor"));
    }

    @InApi("GET /cases/{number}/mentor")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/mentor")
    @PostMapping
    ModelAndView replace(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(number, parameters, after, locale);
    }

    private void show(SubjectCard card, ModelMap model, Locale locale) {
        CaseId caseId = CaseId.of(card.subject());
        Companions.Companion mentor = companions.now(caseId).orElse(null);
        model.addAttribute("mentor", mentor)
                .addAttribute("companions", companions.of(caseId))
                .addAttribute(
                        "successorOptions",
                        successors.of(caseId).stream()
                                .filter(one -> mentor == null
                                        || !one.value().equals(mentor.mentorId().toString()))
                                .toList());
    }
}
