package id.pendamping.desk.web;

import id.pendamping.desk.StepDrafts;
import id.pendamping.forms.Draft;
import id.pendamping.forms.DraftAnswer;
import id.pendamping.forms.DraftChange;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Drafts as the script of a step's page and programs keep them, value by value. */
@RestController
@RequestMapping({Visit.STEP + "/draft", "/api/v1" + Visit.STEP + "/draft"})
@Tag(name = "Steps")
class DraftController {

    private final StepDrafts drafts;
    private final FormSessions sessions;

    DraftController(StepDrafts drafts, FormSessions sessions) {
        this.drafts = drafts;
        this.sessions = sessions;
    }

    /** One change; everything has to be there. */
    record Change(
            @Nullable String name,
            @Nullable String value,
            @Nullable Long base,
            @Nullable UUID key) {}

    @GetMapping
    @Operation(summary = "The draft of a step, for those who may do the step now")
    Draft read(@PathVariable("kind") String plural, @PathVariable String number, @PathVariable("step") String key) {
        Visit visit = sessions.visit(plural, number, key);
        return drafts.find(visit.account(), visit.card(), visit.step()).orElseThrow(DraftController::unknown);
    }

    @PatchMapping
    @Operation(
            summary = "Changes a draft value by value",
            description =
                    "Each change names its place and the revision that its sender has seen; what others have"
                            + " changed since stays, and the answer shows it. Sent again under its key a change has one effect.")
    List<DraftAnswer> change(
            @PathVariable("kind") String plural,
            @PathVariable String number,
            @PathVariable("step") String key,
            @RequestBody List<@Nullable Change> body) {
        List<DraftChange> changes = body.stream().map(DraftController::read).toList();
        Visit visit = sessions.visit(plural, number, key);
        if (changes.isEmpty() || !drafts.fits(changes)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (drafts.find(visit.account(), visit.card(), visit.step()).isPresent()
                && drafts.standstill(visit.card(), visit.step()).isPresent()) {
            throw new ResponseStatusException(HttpStatus.LOCKED);
        }
        return drafts.change(visit.account(), visit.card(), visit.step(), changes)
                .orElseThrow(DraftController::unknown);
    }

    private static DraftChange read(@Nullable Change change) {
        if (change == null
                || change.name() == null
                || change.value() == null
                || change.base() == null
                || change.key() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new DraftChange(change.name(), change.value(), change.base(), change.key());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
