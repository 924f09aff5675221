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

/** Where the commitment officer says that the group can work again. */
@Controller
@RequestMapping("/cases/{number}/force-majeure/end")
class EndForceMajeureController {

    private final DeedPage page;

    EndForceMajeureController(SetbackPages pages, Deed<Setbacks.End> deed) {
        this.page = pages.of(deed, "forceMajeureEnd", "/force-majeure/end");
    }

    @InApi("GET /cases/{number}/setbacks")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/force-majeure/end")
    @PostMapping
    ModelAndView end(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page.handIn(number, parameters, after, locale);
    }
}
