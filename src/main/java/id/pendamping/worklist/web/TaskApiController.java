package id.pendamping.worklist.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.lifecycle.WorkList;
import id.pendamping.lifecycle.WorkListSlices;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same work list for machines. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Steps")
class TaskApiController {

    private static final int MOST_AT_ONCE = 200;

    private final WorkListSlices tasks;
    private final WorkList workList;
    private final PageLinks links;
    private final CurrentAccount current;

    TaskApiController(WorkListSlices tasks, WorkList workList, PageLinks links, CurrentAccount current) {
        this.tasks = tasks;
        this.links = links;
        this.workList = workList;
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
                ApiTask::of);
    }

    @GetMapping("/tasks/counts")
    @Operation(summary = "How many tasks wait for the caller, by view of the work list; 1001 is more than a thousand")
    WorkList.Counts counts() {
        return workList.counts(current.get());
    }

    private static WorkListSlices.Place place(String after) {
        return WorkListSlices.Place.parse(after).orElseThrow(PartRequest::noCursor);
    }
}
