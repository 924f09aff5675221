package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.planning.ListDraft;
import id.pendamping.planning.ListPlans;
import id.pendamping.planning.WriteList;
import id.pendamping.planning.YearDraft;
import id.pendamping.planning.YearPlans;
import id.pendamping.programme.KnownHolidays;
import id.pendamping.programme.MovedTerms;
import id.pendamping.programme.ReferenceChange;
import id.pendamping.programme.ReferenceEntry;
import id.pendamping.programme.ReferenceList;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holidays, regions and banks for programs: read by every officer, written and approved by those who make the programme. */
@RestController
@RequestMapping("/api/v1/programme/lists/{path}")
@Tag(name = "Programme")
class ListApiController {

    private final ListPlans plans;
    private final Planners planners;
    private final KnownHolidays holidays;
    private final MovedTerms moved;
    private final DeskForPrograms desk;

    ListApiController(
            ListPlans plans, Planners planners, KnownHolidays holidays, MovedTerms moved, DeskForPrograms desk) {
        this.plans = plans;
        this.planners = planners;
        this.holidays = holidays;
        this.moved = moved;
        this.desk = desk;
    }

    /**
     * A list as it is today.
     *
     * @param knownUntil of holidays the last day that is known
     * @param draft what nobody has decided on
     */
    record ApiList(
            List<ReferenceEntry> entries,
            @Nullable LocalDate knownUntil,
            @Nullable UUID draft) {}

    /** Everything that differs in a draft, and for holidays which last days come out otherwise. */
    record ApiListDraft(
            UUID id,
            ReferenceList list,
            LocalDate since,
            String basis,
            YearDraft.Status status,
            List<ReferenceChange> changes,
            List<MovedTerms.Moved> moved,
            @Nullable String submittedBy,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    /** The draft in which something was written. */
    record Written(@Nullable UUID draft, DeskForPrograms.Result result) {}

    @GetMapping
    @Operation(summary = "Holidays, regions or banks as they are today; path is holidays, regions or banks")
    ApiList list(@PathVariable String path) {
        planners.reader();
        ReferenceList list = planners.list(path);
        return new ApiList(
                plans.today(list),
                list == ReferenceList.HOLIDAYS ? holidays.until() : null,
                plans.open(list).map(ListDraft::id).orElse(null));
    }

    @PutMapping("/draft")
    @Operation(
            summary = "Writes lines of a list in its draft: all of them, or some besides those that it has",
            description =
                    "Of holidays a whole file names all days of each year. A region or bank is never taken out; it ends.")
    Written write(
            @PathVariable String path,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<WriteList> sent) {
        Account planner = planners.planner();
        ReferenceList list = planners.list(path);
        DeskForPrograms.Done done =
                desk.handIn(planner, ListPlans.subject(list), plans.writing(sent.id(planner.id())), sent, rehearse);
        return new Written(plans.open(list).map(ListDraft::id).orElse(null), done.result());
    }

    @GetMapping("/drafts/{id}")
    @Operation(summary = "A draft with every line that differs, and which last days come out otherwise")
    ApiListDraft draft(@PathVariable String path, @PathVariable UUID id) {
        planners.planner();
        ListDraft draft = planners.listDraft(path, id);
        return new ApiListDraft(
                draft.id(),
                draft.list(),
                draft.since(),
                draft.basis(),
                draft.status(),
                draft.changes(),
                draft.list() == ReferenceList.HOLIDAYS ? moved.of(draft.since(), draft.changes()) : List.of(),
                draft.submittedBy(),
                draft.decidedBy(),
                draft.reason());
    }

    @PostMapping("/drafts/{id}/submission")
    @Operation(summary = "Hands the draft of a list in for the decision of somebody who did not write in it")
    DeskForPrograms.Done submit(
            @PathVariable String path,
            @PathVariable UUID id,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<YearPlans.Submit> sent) {
        Account planner = planners.planner();
        ListDraft draft = planners.listDraft(path, id);
        return desk.handIn(planner, ListPlans.subject(draft.list()), plans.submitting(id), sent, rehearse);
    }

    @PostMapping("/drafts/{id}/decision")
    @Operation(summary = "Approves the draft of a list that somebody else handed in, returns it, or gives it up")
    DeskForPrograms.Done decide(
            @PathVariable String path,
            @PathVariable UUID id,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<YearPlans.Decide> sent) {
        Account planner = planners.planner();
        ListDraft draft = planners.listDraft(path, id);
        return desk.handIn(planner, ListPlans.subject(draft.list()), plans.deciding(id), sent, rehearse);
    }
}
