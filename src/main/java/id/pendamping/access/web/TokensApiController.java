package id.pendamping.access.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.PersonalToken;
import id.pendamping.access.PersonalTokens;
import id.pendamping.forms.RequestRefused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same tokens for programs; who holds one for acting can make others. */
@RestController
@RequestMapping("/api/v1/account/tokens")
@Tag(name = "Tokens")
class TokensApiController {

    private static final int USUAL_DAYS = 90;

    private final PersonalTokens tokens;
    private final CurrentAccount current;

    TokensApiController(PersonalTokens tokens, CurrentAccount current) {
        this.tokens = tokens;
        this.current = current;
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
    ResponseEntity<Issued> issue(@RequestBody Order order) {
        PersonalTokens.Issue issue = tokens.issue(
                current.get(),
                order.name() == null ? "" : order.name(),
                order.scope() == null ? PersonalToken.Scope.READ : order.scope(),
                order.days() == null ? USUAL_DAYS : order.days());
        if (issue instanceof PersonalTokens.Issue.Refused refused) {
            RequestRefused.unlessEmpty(refused.refusals());
        }
        var issued = (PersonalTokens.Issue.Issued) issue;
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Issued(issued.token(), issued.secret()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Withdraws one of the caller's tokens")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        if (!tokens.revoke(current.get(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
