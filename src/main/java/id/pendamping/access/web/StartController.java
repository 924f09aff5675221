package id.pendamping.access.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Start;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The checklist of an empty start, for administrators. */
@Controller
class StartController {

    private final Start start;
    private final CurrentAccount current;

    StartController(Start start, CurrentAccount current) {
        this.start = start;
        this.current = current;
    }

    @InApi("GET /start")
    @GetMapping("/start")
    String start(Model model) {
        current.holding(Duty.ADMINISTRATOR);
        model.addAttribute("lines", start.lines());
        return "access/start";
    }
}
