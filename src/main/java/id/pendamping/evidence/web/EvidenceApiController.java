package id.pendamping.evidence.web;

import id.pendamping.evidence.Evidence.Item;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The list of what has arrived for a case, for programs. */
@RestController
@Tag(name = "Evidence")
class EvidenceApiController {

    private final EvidenceGate gate;
    private final EvidenceList evidenceList;
    private final PageLinks links;

    EvidenceApiController(EvidenceGate gate, EvidenceList evidenceList, PageLinks links) {
        this.gate = gate;
        this.evidenceList = evidenceList;
        this.links = links;
    }

    @GetMapping("/api/v1/cases/{number}/evidence")
    @Operation(summary = "What has arrived for a case, latest first; the files lie under their ids")
    ResponseEntity<List<Item>> list(@PathVariable String number, @ParameterObject PartRequest asked) {
        Subject subject = gate.see(number).subject();
        return links.answer(evidenceList.part(subject, asked), item -> item);
    }
}
