package id.pendamping.setback.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.InApi;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where force majeure is declared, by the statement of a village or of the agency for disasters. */
@Controller
@RequestMapping("/cases/{number}/force-majeure")
class ForceMajeureController {

    private final DeedPage page;

    ForceMajeureController(SetbackPages pages, Deed<Setbacks.Declaration> deed) {
        this.page = pages.of(deed, "forceMajeure", "/force-majeure");
    }

    @InApi("GET /cases/{number}/setbacks")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/force-majeure")
    @PostMapping
    ModelAndView declare(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(number, parameters, after, locale);
    }
}
