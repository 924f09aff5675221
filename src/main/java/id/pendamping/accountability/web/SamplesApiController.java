package id.pendamping.accountability.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.accountability.Samples;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How reports are drawn for a second review, for programs of everybody but mentors. */
@RestController
@RequestMapping("/api/v1/samples")
@Tag(name = "Samples")
class SamplesApiController {

    private final Samples samples;
    private final DeskForPrograms desk;
    private final CurrentAccount current;

    SamplesApiController(Samples samples, DeskForPrograms desk, CurrentAccount current) {
        this.samples = samples;
        this.desk = desk;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The draws of every phase with their commitments; the seed once it is revealed")
    List<Samples.View> list() {
        current.officer();
        return samples.all();
    }

    @GetMapping("/{phase}/check")
    @Operation(summary = "Draws everything of a phase again and says what differs, once the seed is revealed")
    Samples.Check check(@PathVariable UUID phase) {
        current.officer();
        return samples.check(phase).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{phase}/reveal")
    @Operation(summary = "Tells everybody the seed of a phase, as administrator")
    DeskForPrograms.Done reveal(
            @PathVariable UUID phase,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Samples.Reveal> sent) {
        Subject subject = new Subject(Subject.Kind.PHASE, phase.toString());
        return desk.handIn(current.officer(), subject, samples.revealing(), sent, rehearse);
    }
}
