package id.pendamping.worklist.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.worklist.DueReasons;
import id.pendamping.worklist.Supervision;
import id.pendamping.worklist.TeamTasks;
import id.pendamping.worklist.WorkList;
import id.pendamping.worklist.WorkListSlices;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The same work list for machines. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Steps")
class TaskApiController {

    private static final int MOST_AT_ONCE = 200;

    private final WorkListSlices tasks;
    private final WorkList workList;
    private final TeamTasks teamTasks;
    private final DueReasons reasons;
    private final PageLinks links;
    private final CurrentAccount current;

    TaskApiController(
            WorkListSlices tasks,
            WorkList workList,
            TeamTasks teamTasks,
            DueReasons reasons,
            PageLinks links,
            CurrentAccount current) {
        this.tasks = tasks;
        this.links = links;
        this.workList = workList;
        this.teamTasks = teamTasks;
        this.reasons = reasons;
        this.current = current;
    }

    @GetMapping("/tasks")
    @Operation(summary = "What waits for the caller, most urgent first; narrowed as on the work list")
    ResponseEntity<List<ApiTask>> tasks(
            @ParameterObject WorkListQuery query,
            @Parameter(description = PageLinks.AFTER) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = PageLinks.PAGE, deprecated = true) @RequestParam(defaultValue = "1") long page,
            @RequestParam(defaultValue = "50") int size) {
        PageRequest asked = PageRequest.of(page, Math.min(Math.max(size, 1), MOST_AT_ONCE));
        return links.answer(
                after == null
                        ? tasks.page(current.get(), query.filter(), asked)
                        : tasks.behind(place(after), current.get(), query.filter(), asked.size()),
                item -> ApiTask.of(item, reasons));
    }

    @GetMapping("/tasks/counts")
    @Operation(summary = "How many tasks wait for the caller, by view of the work list; 1001 is more than a thousand")
    WorkList.Counts counts() {
        return workList.counts(current.get());
    }

    @GetMapping("/tasks/team")
    @Operation(summary = "What others have to do and the caller may give to somebody else, most urgent first")
    ResponseEntity<List<ApiTask>> team(@ParameterObject TeamQuery query, @ParameterObject PartRequest asked) {
        Account account = current.get();
        if (Supervision.of(account).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return links.answer(teamTasks.part(account, query.filter(), asked), item -> ApiTask.of(item, reasons));
    }

    private static WorkListSlices.Place place(String after) {
        return WorkListSlices.Place.parse(after).orElseThrow(PartRequest::noCursor);
    }
}
