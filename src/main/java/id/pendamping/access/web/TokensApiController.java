package id.pendamping.access.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.PersonalToken;
import id.pendamping.access.PersonalTokens;
import id.pendamping.forms.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same tokens for programs; who holds one for acting can make others. */
@RestController
@RequestMapping("/api/v1/account/tokens")
@Tag(name = "Tokens")
class TokensApiController {

    private static final int USUAL_DAYS = 90;

    private final PersonalTokens tokens;
    private final CurrentAccount current;
    private final Refusals refusals;

    TokensApiController(PersonalTokens tokens, CurrentAccount current, Refusals refusals) {
        this.tokens = tokens;
        this.current = current;
        this.refusals = refusals;
    }

    /** A token to make; it reads for 90 days where nothing else is said. */
    record Order(
            String name,
            PersonalToken.@Nullable Scope scope,
            @Nullable Integer days) {}

    /** A new token; {@code secret} is told this once. */
    record Issued(PersonalToken token, String secret) {}

    @GetMapping
    @Operation(summary = "The caller's tokens, latest first, without what they say")
    List<PersonalToken> list() {
        return tokens.of(current.get());
    }

    @PostMapping
    @Operation(summary = "Makes a token; send it as Authorization: Bearer")
    ResponseEntity<?> issue(@RequestBody Order order, Locale locale) {
        PersonalTokens.Issue issue = tokens.issue(
                current.get(),
                order.name() == null ? "" : order.name(),
                order.scope() == null ? PersonalToken.Scope.READ : order.scope(),
                order.days() == null ? USUAL_DAYS : order.days());
        if (issue instanceof PersonalTokens.Issue.Refused refused) {
            ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            problem.setType(URI.create("urn:pendamping:problem:refused"));
            problem.setProperty(
                    "problems",
                    refused.refusals().stream()
                            .map(one -> Map.of(
                                    "field",
                                    one.field() == null ? "" : one.field(),
                                    "message",
                                    refusals.sentence(one, locale)))
                            .toList());
            return ResponseEntity.unprocessableContent().body(problem);
        }
        var issued = (PersonalTokens.Issue.Issued) issue;
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Issued(issued.token(), issued.secret()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Withdraws one of the caller's tokens")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        return tokens.revoke(current.get(), id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
