package id.pendamping.lifecycle.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Draft;
import id.pendamping.forms.DraftAnswer;
import id.pendamping.forms.DraftChange;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.StepDrafts;
import id.pendamping.step.Step;
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

/** Drafts as the script of a step's page keeps them, value by value. */
@RestController
@RequestMapping("/cases/{number}/steps/{step}/draft")
class DraftController {

    private final StepDrafts drafts;
    private final StepCatalogue steps;
    private final CurrentAccount current;

    DraftController(StepDrafts drafts, StepCatalogue steps, CurrentAccount current) {
        this.drafts = drafts;
        this.steps = steps;
        this.current = current;
    }

    /** One change; everything has to be there. */
    record Change(
            @Nullable String name,
            @Nullable String value,
            @Nullable Long base,
            @Nullable UUID key) {

        DraftChange read() {
            if (name == null || value == null || value.indexOf('\0') >= 0 || base == null || key == null) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            return new DraftChange(name, value, base, key);
        }
    }

    @GetMapping
    Draft read(@PathVariable String number, @PathVariable("step") String key) {
        return drafts.find(current.get(), number, key).orElseThrow(DraftController::unknown);
    }

    @PatchMapping
    List<DraftAnswer> change(
            @PathVariable String number, @PathVariable("step") String key, @RequestBody List<Change> body) {
        List<DraftChange> changes = body.stream().map(Change::read).toList();
        Step<?> step = steps.find(key).orElseThrow(DraftController::unknown);
        if (changes.isEmpty() || !drafts.fits(step, changes)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return drafts.change(current.get(), number, key, changes).orElseThrow(DraftController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
