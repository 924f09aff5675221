package id.pendamping.help.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.help.Complaints;
import id.pendamping.help.Guides;
import id.pendamping.shared.PageOnly;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Help for the duties of the reader, and the page on demands for money that is open to everybody. */
@Controller
@EnableConfigurationProperties(Complaints.class)
class HelpController {

    private final Guides guides;
    private final Complaints complaints;
    private final CurrentAccount current;

    HelpController(Guides guides, Complaints complaints, CurrentAccount current) {
        this.guides = guides;
        this.complaints = complaints;
        this.current = current;
    }

    @PageOnly("Words about the pages")
    @GetMapping("/help")
    ModelAndView help() {
        Account reader = current.get();
        return new ModelAndView(reader.isOnlyMentor() ? "help/help-field" : "help/help")
                .addObject("guides", guides.of(reader));
    }

    @PageOnly("Words for everybody")
    @GetMapping("/extortion")
    ModelAndView extortion() {
        return new ModelAndView("help/extortion").addObject("complaints", complaints);
    }
}
