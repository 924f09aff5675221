package id.pendamping.audit.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.audit.AuditSamples;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Samples by monetary unit for programs of auditors; officers may read them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Audit")
class AuditSamplesApiController {

    private final AuditSamples samples;
    private final Auditor auditor;
    private final DeskForPrograms desk;
    private final PageLinks links;
    private final CurrentAccount current;

    AuditSamplesApiController(
            AuditSamples samples, Auditor auditor, DeskForPrograms desk, PageLinks links, CurrentAccount current) {
        this.samples = samples;
        this.auditor = auditor;
        this.desk = desk;
        this.links = links;
        this.current = current;
    }

    /** A sample, and once it is drawn how anybody draws it again. */
    record Shown(AuditSamples.Sample sample, AuditSamples.@Nullable Key key) {}

    @GetMapping("/audit-samples")
    @Operation(summary = "All samples with their commitments, latest first")
    List<AuditSamples.Sample> list() {
        current.officer();
        return samples.all();
    }

    @GetMapping("/audit-samples/{id}")
    @Operation(summary = "A sample, and once it is drawn how anybody draws it again")
    Shown show(@PathVariable UUID id) {
        current.officer();
        AuditSamples.Sample sample = find(id);
        return new Shown(sample, sample.isDrawn() ? samples.key(sample) : null);
    }

    @GetMapping("/audit-samples/{id}/groups")
    @Operation(summary = "The groups that were drawn from, in the order of the draw, or only those that were hit")
    ResponseEntity<List<AuditSamples.Item>> groups(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean onlyHit,
            @ParameterObject PartRequest asked) {
        return links.answer(samples.part(current.officer(), find(id), onlyHit, asked), item -> item);
    }

    @PostMapping("/phases/{phase}/audit-samples")
    @Operation(summary = "Makes the seed of a sample over the rupiah of a phase, and tells its hash")
    DeskForPrograms.Done commit(
            @PathVariable UUID phase,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<AuditSamples.Order> order) {
        auditor.ofWholePhases();
        Subject subject = new Subject(Subject.Kind.PHASE, phase.toString());
        return desk.handIn(current.get(), subject, samples.committing(), order, rehearse);
    }

    @PostMapping("/audit-samples/{id}/draw")
    @Operation(summary = "Draws a sample from all groups that have been paid by now, and tells the seed")
    DeskForPrograms.Done draw(
            @PathVariable UUID id,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<AuditSamples.Draw> sent) {
        auditor.only();
        AuditSamples.Sample sample = find(id);
        return desk.handIn(current.get(), sample.phase(), samples.drawing(sample), sent, rehearse);
    }

    private AuditSamples.Sample find(UUID id) {
        return samples.find(id).orElseThrow(Auditor::unknown);
    }
}
