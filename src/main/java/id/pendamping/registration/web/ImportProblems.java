package id.pendamping.registration.web;

import id.pendamping.registration.imports.Reasons;
import id.pendamping.shared.Refusal;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Refusals of the import as problem details. */
@Component
class ImportProblems {

    private final Reasons reasons;

    ImportProblems(Reasons reasons) {
        this.reasons = reasons;
    }

    ResponseEntity<ProblemDetail> of(HttpStatus status, String messageKey) {
        return of(status, Refusal.of(messageKey));
    }

    ResponseEntity<ProblemDetail> of(HttpStatus status, Refusal refusal) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, reasons.words(refusal.messageKey(), refusal.arguments()));
        detail.setType(
                URI.create("urn:pendamping:problem:" + refusal.messageKey().replaceFirst("^(refusal|problem)\\.", "")));
        return ResponseEntity.status(status).body(detail);
    }
}
