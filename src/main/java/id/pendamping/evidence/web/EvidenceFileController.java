package id.pendamping.evidence.web;

import id.pendamping.access.SubjectCard;
import id.pendamping.evidence.Evidence.Item;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.shared.Download;
import id.pendamping.shared.FilePart;
import id.pendamping.shared.SpooledFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The files that have arrived for a case, for pages and programs. */
@RestController
@RequestMapping({EvidenceFileController.FILE, "/api/v1" + EvidenceFileController.FILE})
@Tag(name = "Evidence")
class EvidenceFileController {

    static final String FILE = "/cases/{number}/evidence/{id}";

    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final EvidenceGate gate;
    private final EvidenceList evidenceList;
    private final MessageSource texts;

    EvidenceFileController(EvidenceGate gate, EvidenceList evidenceList, MessageSource texts) {
        this.gate = gate;
        this.evidenceList = evidenceList;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "A file as it is kept, or the part of it that is asked for")
    @Nullable
    ResponseEntity<byte[]> file(
            @PathVariable String number,
            @PathVariable UUID id,
            WebRequest asked,
            HttpServletResponse response,
            Locale reader)
            throws IOException {
        SubjectCard card = gate.seeFile(number, id);
        Item item = item(card, id);
        gate.opened(card, id);
        String ending = item.mediaType().equals("application/pdf") ? ".pdf" : ".jpg";
        HttpHeaders headers =
                new HttpHeaders(served(item, item.mediaType(), ending).build().getHeaders());
        String tag = Objects.requireNonNull(headers.getETag());
        if (asked.checkNotModified(tag)) {
            return null;
        }
        Optional<SpooledFile> kept = evidenceList.spooled(item);
        if (kept.isEmpty()) {
            return doubtful(item, reader);
        }
        try (SpooledFile file = kept.get()) {
            FilePart part = FilePart.asked(
                    asked.getHeader(HttpHeaders.RANGE), asked.getHeader(HttpHeaders.IF_RANGE), tag, file.size());
            Download.part(headers, part, response, file::write);
        }
        return null;
    }

    /** Words instead of a picture that is not the one that was kept. */
    private ResponseEntity<byte[]> doubtful(Item item, Locale reader) {
        String words = texts.getMessage("evidence.doubtful", new Object[] {item.id(), item.sha256()}, reader);
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(words.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/small")
    @Operation(summary = "A small picture; papers have none")
    ResponseEntity<byte[]> small(@PathVariable String number, @PathVariable UUID id) {
        SubjectCard card = gate.seeFile(number, id);
        Item item = item(card, id);
        return evidenceList
                .small(card.subject(), item)
                .map(small ->
                        served(item, MediaType.IMAGE_JPEG_VALUE, "-kecil.jpg").body(small))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Item item(SubjectCard card, UUID id) {
        return evidenceList
                .find(card.subject(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Never shown in the place of a page, with any content; asked for anew each time, because people share phones. */
    private static ResponseEntity.BodyBuilder served(Item item, String mediaType, String ending) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(item.sha256())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(item.id() + ending)
                                .build()
                                .toString());
    }
}
