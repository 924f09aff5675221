package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.planning.ChangeDraft;
import id.pendamping.planning.PhaseTerms;
import id.pendamping.planning.PlannedPhase;
import id.pendamping.planning.ProgrammeYears;
import id.pendamping.planning.SettingCatalogue;
import id.pendamping.planning.YearDifferences;
import id.pendamping.planning.YearDraft;
import id.pendamping.planning.YearPlans;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Numbers;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The programme years, for programs: read by every officer, drafted and approved by those who make the programme. */
@RestController
@RequestMapping("/api/v1/programme")
@Tag(name = "Programme")
class ProgrammeApiController {

    private final ProgrammeYears years;
    private final YearPlans plans;
    private final Planners planners;
    private final YearDifferences differences;
    private final DeskForPrograms desk;

    ProgrammeApiController(
            ProgrammeYears years,
            YearPlans plans,
            Planners planners,
            YearDifferences differences,
            DeskForPrograms desk) {
        this.years = years;
        this.plans = plans;
        this.planners = planners;
        this.differences = differences;
        this.desk = desk;
    }

    /** A phase. */
    record ApiPhase(
            int ordinal,
            LocalDate opens,
            LocalDate closes,
            int groupQuota,
            int mentorQuota,
            Rupiah ceiling,
            String guideline,
            ProgrammeYears.Window window) {

        static ApiPhase of(ProgrammeYears.PhaseCard card) {
            return new ApiPhase(
                    card.phase().ordinal(),
                    card.phase().opens(),
                    card.phase().closes(),
                    card.phase().groupQuota(),
                    card.phase().mentorQuota(),
                    card.phase().ceiling(),
                    card.phase().guideline(),
                    card.window());
        }
    }

    /** A number that a year sets, with its unit. */
    record ApiNumber(String name, String unit, BigDecimal value) {}

    /**
     * A year as it holds for what is registered today.
     *
     * @param draft what nobody has decided on
     */
    record ApiYear(
            int year,
            int version,
            Rupiah aid,
            List<ApiPhase> phases,
            @Nullable UUID draft) {

        static ApiYear of(ProgrammeYears.YearCard card) {
            return new ApiYear(
                    card.year(),
                    card.edition().version(),
                    card.numbers().aid(),
                    card.phases().stream().map(ApiPhase::of).toList(),
                    card.draft() == null ? null : card.draft().id());
        }
    }

    /** A year with everything that it sets. */
    record ApiWholeYear(ApiYear year, List<ApiNumber> numbers) {}

    /** A number that a draft changes. */
    record ApiNumberChange(
            String name, String unit, @Nullable BigDecimal before, BigDecimal after) {}

    /** A phase as it shall be, and what it is compared with. */
    record ApiPlannedPhase(
            int ordinal, PhaseTerms terms, @Nullable PhaseTerms before) {

        static ApiPlannedPhase of(PlannedPhase phase) {
            return new ApiPlannedPhase(phase.ordinal(), phase.terms(), phase.before());
        }
    }

    /** A draft with everything that differs from what it was copied from. */
    record ApiDraft(
            UUID id,
            int year,
            Edition based,
            LocalDate since,
            YearDraft.Status status,
            List<ApiNumberChange> numbers,
            List<ApiPlannedPhase> phases,
            @Nullable String submittedBy,
            @Nullable String decidedBy,
            @Nullable String reason,
            @Nullable Integer version) {}

    /** The id of a draft that was begun. */
    record Begun(UUID draft, DeskForPrograms.Result result) {}

    @GetMapping
    @Operation(summary = "Programme years, latest first, each with its phases and what is open today")
    List<ApiYear> list() {
        planners.reader();
        return years.all().stream().map(ApiYear::of).toList();
    }

    @GetMapping("/{year}")
    @Operation(summary = "A programme year with every number that holds for what is registered today")
    ApiWholeYear year(@PathVariable String year) {
        planners.reader();
        ProgrammeYears.YearCard card =
                years.find(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Numbers numbers = years.numbers(card.edition());
        return new ApiWholeYear(
                ApiYear.of(card),
                SettingCatalogue.of(numbers).stream()
                        .map(setting -> new ApiNumber(
                                setting.name(),
                                setting.unit().name(),
                                setting.shown(numbers.find(setting.name()).orElse(BigDecimal.ZERO))))
                        .toList());
    }

    @PostMapping("/{year}/drafts")
    @Operation(
            summary = "Begins a draft of a year, copied from another one or, where it has been set up, from itself",
            description = "One draft of a year at a time. The answer says under which id it goes on.")
    Begun begin(
            @PathVariable String year,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<YearPlans.Begin> sent) {
        Account planner = planners.planner();
        UUID id = sent.id(planner.id());
        DeskForPrograms.Done done =
                desk.handIn(planner, new Subject(Subject.Kind.PROGRAMME, year), plans.drafting(id), sent, rehearse);
        return new Begun(id, done.result());
    }

    @GetMapping("/drafts/{id}")
    @Operation(summary = "A draft with everything that differs from what it was copied from")
    ApiDraft draft(@PathVariable UUID id) {
        planners.planner();
        YearDraft draft = planners.draft(id);
        return new ApiDraft(
                draft.id(),
                draft.year(),
                draft.based(),
                draft.since(),
                draft.status(),
                differences.numbers(draft).stream()
                        .map(change -> new ApiNumberChange(
                                change.setting().name(),
                                change.setting().unit().name(),
                                change.before(),
                                change.after()))
                        .toList(),
                draft.phases().stream().map(ApiPlannedPhase::of).toList(),
                draft.submittedBy(),
                draft.decidedBy(),
                draft.reason(),
                draft.version());
    }

    @PutMapping("/drafts/{id}")
    @Operation(summary = "Writes in a draft: its day, the numbers that are named, and all of its phases")
    DeskForPrograms.Done change(
            @PathVariable UUID id,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<ChangeDraft> sent) {
        Account planner = planners.planner();
        return desk.handIn(planner, YearPlans.subject(planners.draft(id).year()), plans.changing(id), sent, rehearse);
    }

    @PostMapping("/drafts/{id}/submission")
    @Operation(summary = "Hands a draft in for the decision of somebody who did not write in it")
    DeskForPrograms.Done submit(
            @PathVariable UUID id,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<YearPlans.Submit> sent) {
        Account planner = planners.planner();
        return desk.handIn(planner, YearPlans.subject(planners.draft(id).year()), plans.submitting(id), sent, rehearse);
    }

    @PostMapping("/drafts/{id}/decision")
    @Operation(summary = "Approves a draft that somebody else handed in, returns it, or gives a draft up")
    DeskForPrograms.Done decide(
            @PathVariable UUID id,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<YearPlans.Decide> sent) {
        Account planner = planners.planner();
        return desk.handIn(planner, YearPlans.subject(planners.draft(id).year()), plans.deciding(id), sent, rehearse);
    }
}
