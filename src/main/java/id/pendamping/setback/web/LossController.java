package id.pendamping.setback.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.InApi;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where it is reported that a part of the aid is gone. */
@Controller
@RequestMapping("/cases/{number}/loss")
class LossController {

    private final DeedPage page;

    LossController(SetbackPages pages, Deed<Setbacks.LossReport> deed) {
        this.page = pages.of(deed, "loss", "/loss");
    }

    @InApi("GET /cases/{number}/setbacks")
    @GetMapping
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page.show(number, locale);
    }

    @InApi("POST /cases/{number}/losses")
    @PostMapping
    ModelAndView report(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            @RequestParam Map<String, MultipartFile> files,
            RedirectAttributes after,
            Locale locale)
            throws IOException {
        return page.handIn(number, parameters, files, after, locale);
    }
}
