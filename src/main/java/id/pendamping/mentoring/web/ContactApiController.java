package id.pendamping.mentoring.web;

import id.pendamping.disclosure.ChairPhone;
import id.pendamping.group.GroupContact;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a group is reached, for programs of mentors and coordinators. */
@RestController
@RequestMapping("/api/v1/cases/{number}/contact")
@Tag(name = "Mentors")
class ContactApiController {

    private final Contacts contacts;
    private final GroupContact contact;

    ContactApiController(Contacts contacts, GroupContact contact) {
        this.contacts = contacts;
        this.contact = contact;
    }

    @GetMapping
    @Operation(summary = "The way to the group's business")
    GroupContact.Way way(@PathVariable String number) {
        return contact.wayTo(contacts.group(number).caseId());
    }

    @PostMapping
    @Operation(summary = "The chair's telephone in plain; who opened it is on record")
    ResponseEntity<ChairPhone.Chair> open(@PathVariable String number) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(contacts.open(contacts.group(number)));
    }
}
