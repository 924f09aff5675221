package id.pendamping.bulksteps.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.BulkWork;
import id.pendamping.bulksteps.StepForMany;
import id.pendamping.bulksteps.TasksForMany;
import id.pendamping.desk.Step;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.RequestRefused;
import id.pendamping.worklist.WorkList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** One command for all tasks that match a filter, for machines. */
@RestController
@RequestMapping("/api/v1/batches")
@Tag(name = "Batches")
class StepForManyApiController {

    private final StepForMany many;
    private final TasksForMany tasks;
    private final Forms forms;
    private final CurrentAccount current;

    StepForManyApiController(StepForMany many, TasksForMany tasks, Forms forms, CurrentAccount current) {
        this.many = many;
        this.tasks = tasks;
        this.forms = forms;
        this.current = current;
    }

    /**
     * What is to be done for whom.
     *
     * @param among only those that stand so on the frozen list of their phase: SELECTED, RESERVE, NOT_SELECTED or NONE
     * @param command the fields of the step, as when it is done on one case
     */
    record Order(
            String step,
            WorkList.@Nullable View view,
            @Nullable String regency,
            @Nullable Integer phase,
            @Nullable String words,
            @Nullable String among,

            @Schema(type = "object", description = "The fields of the step, as when it is done on one case") @Nullable
            JsonNode command) {

        WorkList.Filter filter() {
            return WorkList.Filter.of(view, step, regency, phase, words);
        }
    }

    /** Where the progress is asked for: {@code /api/v1/batches/<id>}. */
    record BatchBegun(UUID id) {}

    @PostMapping
    @Operation(
            summary = "Begins a batch: freezes the tasks of the step that match, and rehearses each in the background",
            description = "Nothing is done before the batch is run. The same Idempotency-Key with the same command is"
                    + " one batch, whatever has joined the list since.")
    @ApiResponse(responseCode = "202", description = "Begun; Location tells the progress")
    ResponseEntity<BatchBegun> begin(@RequestHeader("Idempotency-Key") String key, @RequestBody Order order) {
        Account account = current.get();
        RequestRefused.unlessEmpty(
                many.oneByOne(account, order.filter()).map(List::of).orElse(List.of()));
        Step<?> step =
                many.step(account, order.filter()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        JsonNode command = order.command();
        if (command == null || !command.isObject()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Reading<?> reading = forms.read(step.command(), command);
        RequestRefused.unlessEmpty(reading.faults());
        if (order.among() != null
                && tasks.marks(step)
                        .filter(marks -> marks.kinds().contains(order.among()))
                        .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        BulkWork.Prepared prepared =
                many.prepare(account, step, order.filter(), order.among(), reading.readable(), key);
        if (prepared instanceof BulkWork.Prepared.Refused refused) {
            RequestRefused.unlessEmpty(List.of(refused.refusal()));
        }
        UUID id = ((BulkWork.Prepared.Begun) prepared).batchId();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/batches/" + id))
                .body(new BatchBegun(id));
    }
}
