package id.pendamping.selection.web;

import id.pendamping.shared.InApi;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Which rules decide whether a group is eligible, for everybody who has signed in. */
@Controller
class EligibilityController {

    private final EligibilityTable table;

    EligibilityController(EligibilityTable table) {
        this.table = table;
    }

    @InApi("GET /programme/{year}/eligibility")
    @GetMapping("/programme/{year}/eligibility")
    ModelAndView show(@PathVariable String year, Locale locale) {
        return new ModelAndView("selection/eligibility").addObject("table", table.of(year, locale));
    }
}
