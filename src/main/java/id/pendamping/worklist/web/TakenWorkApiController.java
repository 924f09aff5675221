package id.pendamping.worklist.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.RequestRefused;
import id.pendamping.worklist.SavedViews;
import id.pendamping.worklist.TakenWork;
import id.pendamping.worklist.WorkList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What programs do to the work list itself, as people do; each may be sent again and comes to the same. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "Tasks")
class TakenWorkApiController {

    private final TakenWork takenWork;
    private final SavedViews savedViews;
    private final CurrentAccount current;

    TakenWorkApiController(TakenWork takenWork, SavedViews savedViews, CurrentAccount current) {
        this.takenWork = takenWork;
        this.savedViews = savedViews;
        this.current = current;
    }

    /** Open tasks, by id. */
    record Tasks(@Nullable List<Long> ids) {

        List<Long> chosen() {
            return ids == null ? List.of() : ids;
        }
    }

    /** How many were given back. */
    record Given(int given) {}

    /** A filter of the work list under a name. */
    record NewView(
            String name,
            WorkList.@Nullable View view,
            @Nullable String step,
            @Nullable String regency,
            @Nullable Integer phase,
            @Nullable String words) {}

    @PostMapping("/take")
    @Operation(summary = "Takes tasks up, and says which of them a colleague has taken before")
    TakenWork.Taking take(@RequestBody Tasks tasks) {
        return takenWork.take(current.get(), tasks.chosen());
    }

    @PostMapping("/give-back")
    @Operation(summary = "Gives tasks back that the caller has taken up")
    Given giveBack(@RequestBody Tasks tasks) {
        return new Given(takenWork.giveBack(current.get(), tasks.chosen()));
    }

    @PostMapping("/{id}/take-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a task over from the colleague who has it")
    void takeOver(@PathVariable long id) {
        if (!takenWork.takeOver(current.get(), id)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    @GetMapping("/views")
    @Operation(summary = "The filters that the caller keeps")
    List<SavedViews.SavedView> views() {
        return savedViews.of(current.get());
    }

    @PostMapping("/views")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keeps a filter under a name")
    void save(@RequestBody NewView kept) {
        WorkList.Filter filter =
                WorkList.Filter.of(kept.view(), kept.step(), kept.regency(), kept.phase(), kept.words());
        RequestRefused.unlessDone(savedViews.save(current.get(), kept.name() == null ? "" : kept.name(), filter));
    }

    @DeleteMapping("/views/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keeps a filter no longer")
    void remove(@PathVariable UUID id) {
        savedViews.remove(current.get(), id);
    }
}
