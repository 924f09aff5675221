package id.pendamping.proof.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.proof.Proofs;
import id.pendamping.shared.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The proof that a case is in the last checkpoint, for those who may see the case. */
@RestController
@Tag(name = "Proof")
class CaseProofController {

    private final Groups groups;
    private final CaseAccess access;
    private final Proofs proofs;
    private final CurrentAccount current;

    CaseProofController(Groups groups, CaseAccess access, Proofs proofs, CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.proofs = proofs;
        this.current = current;
    }

    @GetMapping({"/cases/{number}/proof.json", "/api/v1/cases/{number}/proof.json"})
    @Operation(summary = "The proof that nothing of a case was changed, for the verifier")
    ResponseEntity<String> proof(@PathVariable String number) {
        GroupSummary group = groups.byNumber(number)
                .map(groups::get)
                .filter(found -> access.maySee(current.get(), found))
                .orElseThrow(CaseProofController::unknown);
        String proof = proofs.toJson(group.caseId(), proofs.of(group.caseId()), number)
                .orElseThrow(CaseProofController::unknown);
        return Download.of("proof-" + number + ".json", MediaType.APPLICATION_JSON, proof);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
