package id.pendamping.disclosure.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.disclosure.ViewPersonalData;
import id.pendamping.forms.RequestRefused;
import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Opens the personal data of a case to a program, for a reason that is on record as with the page. */
@RestController
@Tag(name = "Cases")
class PersonalDataApiController {

    private final ViewPersonalData viewPersonalData;
    private final CurrentAccount current;

    PersonalDataApiController(ViewPersonalData viewPersonalData, CurrentAccount current) {
        this.viewPersonalData = viewPersonalData;
        this.current = current;
    }

    @PostMapping("/api/v1/cases/{number}/personal-data")
    @Operation(summary = "The personal data of a case's members in plain; who opened it and why is on record")
    ResponseEntity<ViewPersonalData.View> open(
            @PathVariable String number, @RequestBody ViewPersonalData.Reason reason) {
        Account account = current.get();
        GroupSummary group = viewPersonalData
                .openTo(account, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!reason.isGiven()) {
            throw RequestRefused.because(Refusal.at("reason", "personal.reason.required"));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(viewPersonalData.handle(group.caseId(), account, reason.words()));
    }
}
