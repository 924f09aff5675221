package id.pendamping.mentoring.web;

import id.pendamping.group.GroupContact;
import id.pendamping.group.GroupSummary;
import id.pendamping.shared.InApi;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a mentor reaches the group: the way there at once, the chair's number when asked for. */
@Controller
@RequestMapping("/cases/{number}/contact")
class ContactController {

    private final Contacts contacts;
    private final GroupContact contact;

    ContactController(Contacts contacts, GroupContact contact) {
        this.contacts = contacts;
        this.contact = contact;
    }

    @InApi("GET /cases/{number}/contact")
    @GetMapping
    ModelAndView show(@PathVariable String number) {
        return page(contacts.group(number));
    }

    @InApi("POST /cases/{number}/contact")
    @PostMapping
    ModelAndView open(@PathVariable String number, HttpServletResponse response) {
        GroupSummary group = contacts.group(number);
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return page(group).addObject("opened", contacts.open(group));
    }

    private ModelAndView page(GroupSummary group) {
        return new ModelAndView("mentoring/contact")
                .addObject("group", group)
                .addObject("chair", contacts.chairOf(group))
                .addObject("way", contact.wayTo(group.caseId()));
    }
}
