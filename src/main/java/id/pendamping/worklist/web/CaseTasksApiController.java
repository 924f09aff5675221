package id.pendamping.worklist.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What waits in one case, for programs that need no more of it. */
@RestController
@Tag(name = "Steps")
class CaseTasksApiController {

    private final Subjects subjects;
    private final WorkItems open;
    private final CurrentAccount current;

    CaseTasksApiController(Subjects subjects, WorkItems open, CurrentAccount current) {
        this.subjects = subjects;
        this.open = open;
        this.current = current;
    }

    /**
     * A task that waits.
     *
     * @param standsStillSince since when its case stands still; it is not late then
     */
    record Waiting(
            String step,
            Duty duty,
            Instant openedAt,
            LocalDate dueOn,
            @Nullable Instant standsStillSince) {}

    @GetMapping("/api/v1/cases/{number}/tasks")
    @Operation(summary = "What waits in a case that the caller may know of, the oldest first")
    List<Waiting> of(@PathVariable String number) {
        Subject aidCase = subjects.see(current.get(), Subject.Kind.CASE, number).subject();
        return open.of(aidCase).stream()
                .map(item ->
                        new Waiting(item.step(), item.duty(), item.openedAt(), item.dueOn(), item.standsStillSince()))
                .toList();
    }
}
