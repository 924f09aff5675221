package id.pendamping.enrolment.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.enrolment.HandOutCodes;
import id.pendamping.enrolment.HandOutCodes.Handed;
import id.pendamping.enrolment.ResultSheet;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Second halves of mentors' codes: who waits for one, and handing them out. */
@Controller
@RequestMapping("/mentors/codes")
class CodesController {

    private final HandOutCodes codes;
    private final CurrentAccount current;
    private final ResultSheet resultSheet;
    private final Regions regions;

    CodesController(HandOutCodes codes, CurrentAccount current, ResultSheet resultSheet, Regions regions) {
        this.codes = codes;
        this.current = current;
        this.resultSheet = resultSheet;
        this.regions = regions;
    }

    @InApi("GET /mentors/codes")
    @GetMapping
    ModelAndView waiting() {
        return page(hander());
    }

    /** The halves stand on this one page and nowhere else, so nothing is redirected or cached. */
    @InApi("POST /mentors/codes")
    @PostMapping
    ModelAndView handOut(
            @RequestParam(name = "mentor", defaultValue = "") List<UUID> mentors,
            HttpServletResponse response,
            Locale locale) {
        Account hander = hander();
        List<Handed> handed = codes.handle(mentors, hander);
        if (handed.isEmpty()) {
            ModelAndView page = page(hander).addObject("nobody", true);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return new ModelAndView("enrolment/codes-handed")
                .addObject("handed", handed)
                .addObject("regions", regions)
                .addObject("rows", resultSheet.carriedHalves(handed, regions, locale));
    }

    private ModelAndView page(Account hander) {
        return new ModelAndView("enrolment/codes")
                .addObject("waiting", codes.waiting(hander))
                .addObject("regions", regions)
                .addObject("isAdministrator", hander.holds(Duty.ADMINISTRATOR));
    }

    private Account hander() {
        return current.holding(Duty.MENTOR_COORDINATOR, Duty.ADMINISTRATOR);
    }
}
