package id.pendamping.evidence.web;

import id.pendamping.evidence.Upload;
import id.pendamping.evidence.Uploads;
import id.pendamping.forms.Refusals;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files in pieces, over networks that break: announced with length and digest, asked how far they are, gone on with from
 * there. Every request may be sent again.
 */
@RestController
@RequestMapping({EvidenceFileController.FILE, "/api/v1" + EvidenceFileController.FILE})
@Tag(name = "Evidence")
class UploadController {

    private static final Logger LOG = LoggerFactory.getLogger(UploadController.class);

    private static final Pattern DIGEST = Pattern.compile("sha-256=([0-9a-f]{64})");
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String COMPLETE = "Upload-Complete";
    private static final int BUFFER = 16_384;
    private static final int PIECE = 1 << 20;

    private final EvidenceGate gate;
    private final Uploads uploads;
    private final Refusals words;

    UploadController(EvidenceGate gate, Uploads uploads, Refusals words) {
        this.gate = gate;
        this.uploads = uploads;
        this.words = words;
    }

    @PostMapping
    @Operation(
            summary = "Announces a file under an id that the sender chooses, or says how far it is",
            description = "Upload-Digest is sha-256=<hex>. The answer's Upload-Offset says where to go on.")
    ResponseEntity<?> open(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestHeader(LENGTH) long length,
            @RequestHeader("Upload-Digest") String digest,
            Locale locale) {
        EvidenceGate.Sending sending = gate.send(number);
        Matcher sha256 = DIGEST.matcher(digest);
        if (length < 1 || !sha256.matches()) {
            return problem(HttpStatus.BAD_REQUEST, Refusal.of("evidence.announcement"), locale);
        }
        boolean isNew = uploads.find(sending.subject(), id) instanceof Upload.Unknown;
        Upload upload = uploads.open(sending.subject(), id, length, sha256.group(1), sending.act());
        return answer(upload, isNew ? HttpStatus.CREATED : HttpStatus.OK, locale);
    }

    @RequestMapping(method = RequestMethod.HEAD)
    @Operation(summary = "How far a file is")
    ResponseEntity<?> ask(@PathVariable String number, @PathVariable UUID id, Locale locale) {
        Subject subject = gate.see(number).subject();
        return answer(uploads.find(subject, id), HttpStatus.OK, locale);
    }

    @PatchMapping
    @Operation(summary = "Takes a piece of a file; the last one answers what is kept of it")
    ResponseEntity<?> append(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestHeader(OFFSET) long offset,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        EvidenceGate.Sending sending = gate.send(number);
        Upload upload = appended(sending, id, offset, request.getInputStream());
        return upload instanceof Upload.Arrived arrived
                ? standing(HttpStatus.OK, arrived.length(), arrived.length(), true)
                        .body(arrived.item())
                : answer(upload, HttpStatus.NO_CONTENT, locale);
    }

    /** Kept in pieces of a bounded size, however much is sent at once. */
    private Upload appended(EvidenceGate.Sending sending, UUID id, long offset, InputStream body) {
        long at = offset;
        byte[] piece = arriving(body);
        Upload upload = append(sending, id, at, piece);
        while (piece.length == PIECE && upload instanceof Upload.Underway) {
            at += piece.length;
            piece = arriving(body);
            upload = piece.length == 0 ? upload : append(sending, id, at, piece);
        }
        return upload;
    }

    private Upload append(EvidenceGate.Sending sending, UUID id, long offset, byte[] piece) {
        return uploads.append(sending.subject(), id, offset, piece, sending.act());
    }

    /** What came before the network broke is not asked for again. */
    private static byte[] arriving(InputStream body) {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try {
            int count = body.read(buffer);
            while (count > 0) {
                arrived.write(buffer, 0, count);
                count = arrived.size() < PIECE ? body.read(buffer, 0, Math.min(BUFFER, PIECE - arrived.size())) : 0;
            }
        } catch (IOException e) {
            LOG.debug("A piece broke off after {} bytes", arrived.size());
        }
        return arrived.toByteArray();
    }

    private ResponseEntity<?> answer(Upload upload, HttpStatus status, Locale locale) {
        if (upload instanceof Upload.Underway underway) {
            return standing(status, underway.offset(), underway.length(), false).build();
        }
        if (upload instanceof Upload.Arrived arrived) {
            return standing(HttpStatus.OK, arrived.length(), arrived.length(), true)
                    .build();
        }
        if (upload instanceof Upload.Misplaced misplaced) {
            return standing(HttpStatus.CONFLICT, misplaced.offset(), misplaced.length(), false)
                    .body(detail(HttpStatus.CONFLICT, Refusal.of("evidence.misplaced"), locale));
        }
        if (upload instanceof Upload.TooMuch tooMuch) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, tooMuch.refusal(), locale);
        }
        if (upload instanceof Upload.IdTaken taken) {
            return problem(HttpStatus.CONFLICT, taken.refusal(), locale);
        }
        if (upload instanceof Upload.Refused refused) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, refused.refusal(), locale);
        }
        return problem(HttpStatus.NOT_FOUND, Refusal.of("evidence.unknown"), locale);
    }

    private static ResponseEntity.BodyBuilder standing(HttpStatus status, long offset, long length, boolean complete) {
        return ResponseEntity.status(status)
                .header(OFFSET, Long.toString(offset))
                .header(LENGTH, Long.toString(length))
                .header(COMPLETE, complete ? "?1" : "?0");
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, Refusal refusal, Locale locale) {
        return ResponseEntity.status(status).body(detail(status, refusal, locale));
    }

    private ProblemDetail detail(HttpStatus status, Refusal refusal, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, words.sentence(refusal, locale));
        detail.setType(
                URI.create("urn:pendamping:problem:" + refusal.messageKey().replace('.', '-')));
        return detail;
    }
}
