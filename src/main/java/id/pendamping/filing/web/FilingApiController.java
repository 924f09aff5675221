package id.pendamping.filing.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.filing.FiledPaper;
import id.pendamping.filing.Filing;
import id.pendamping.filing.Filings;
import id.pendamping.forms.FileBody;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.RequestRefused;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Duty;
import id.pendamping.sheet.Limits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Archives of papers, for programs of registrars. */
@RestController
@RequestMapping("/api/v1/filings")
@Tag(name = "Registrations")
class FilingApiController {

    private static final int MOST_AT_ONCE = 500;

    private final Filings filings;
    private final Limits limits;
    private final Refusals refusals;
    private final CurrentAccount current;

    FilingApiController(Filings filings, Limits limits, Refusals refusals, CurrentAccount current) {
        this.filings = filings;
        this.limits = limits;
        this.refusals = refusals;
        this.current = current;
    }

    /** How far an archive has come. */
    record Progress(
            UUID id,
            String file,
            Filing.State state,
            int papers,
            int done,
            int filed,
            int repeated,
            int notFiled,
            Instant sentAt,
            @Nullable Instant finishedAt) {

        static Progress of(Filing filing) {
            return new Progress(
                    filing.id(),
                    filing.fileName(),
                    filing.state(),
                    filing.total(),
                    filing.done(),
                    filing.filed(),
                    filing.repeated(),
                    filing.notFiled(),
                    filing.sentAt(),
                    filing.finishedAt());
        }
    }

    /** The result of a paper; {@code message} says why it was not filed. */
    record PaperResult(
            int position,
            String path,
            FiledPaper.Result result,
            @Nullable String caseNumber,
            @Nullable String message) {}

    @PostMapping
    @Operation(
            summary = "Takes an archive of papers in; it is worked off in the background",
            description =
                    "The body is a ZIP: a folder for each group, named by the number of its case or by the group's"
                            + " name, in it files named by their kind, such as ktp-3.jpg. The same archive with the same"
                            + " Idempotency-Key is one filing; a paper that lies there already is not doubled.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<Progress> take(
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "X-File-Name", defaultValue = "papers.zip") String fileName,
            HttpServletRequest request)
            throws IOException {
        Account sender = sender();
        byte[] content = FileBody.read(request, limits.largestFile());
        UUID id = UUID.nameUUIDFromBytes((sender.id() + "\nfiling\n" + key).getBytes(StandardCharsets.UTF_8));
        if (filings.take(id, fileName, content, sender) instanceof Filings.Taken.Refused refused) {
            throw RequestRefused.because(refused.refusal());
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/filings/" + id))
                .body(Progress.of(own(id)));
    }

    @GetMapping
    @Operation(summary = "The caller's archives, latest first")
    List<Progress> list() {
        return filings.of(sender()).stream().map(Progress::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an archive has come")
    Progress progress(@PathVariable UUID id) {
        return Progress.of(own(id));
    }

    @GetMapping("/{id}/papers")
    @Operation(summary = "The result of each paper, by its place in the archive")
    List<PaperResult> papers(
            @PathVariable UUID id,
            @RequestParam(required = false) FiledPaper.@Nullable Result result,
            @RequestParam(defaultValue = "1") long page,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        PageRequest asked = PageRequest.of(page, Math.min(Math.max(size, 1), MOST_AT_ONCE));
        return filings.papers(own(id), result, asked).stream()
                .map(paper -> new PaperResult(
                        paper.position(),
                        paper.path(),
                        paper.result(),
                        paper.caseNumber(),
                        paper.reason() == null ? null : refusals.sentence(paper.reason(), locale)))
                .toList();
    }

    private Account sender() {
        return current.holding(Duty.REGISTRAR);
    }

    private Filing own(UUID id) {
        return filings.find(id, sender()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
