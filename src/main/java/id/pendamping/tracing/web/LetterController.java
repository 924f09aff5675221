package id.pendamping.tracing.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.dunning.Letters;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.Groups;
import id.pendamping.shared.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The letters of a case, for those who may know of the case. */
@RestController
@Tag(name = "Cases")
class LetterController {

    private final Groups groups;
    private final CaseAccess access;
    private final Letters letters;
    private final CurrentAccount current;

    LetterController(Groups groups, CaseAccess access, Letters letters, CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.letters = letters;
        this.current = current;
    }

    @GetMapping({"/cases/{number}/letters/{ordinal}.pdf", "/api/v1/cases/{number}/letters/{ordinal}.pdf"})
    @Operation(summary = "A letter about a report that did not come")
    ResponseEntity<byte[]> letter(@PathVariable String number, @PathVariable int ordinal) {
        Account account = current.get();
        byte[] paper = groups.byNumber(number)
                .map(groups::get)
                .filter(group -> access.maySee(account, group))
                .flatMap(group -> letters.content(group.caseId(), ordinal))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.pdf(number + "-SP" + ordinal + ".pdf", paper);
    }
}
