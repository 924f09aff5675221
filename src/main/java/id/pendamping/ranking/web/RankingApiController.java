package id.pendamping.ranking.web;

import id.pendamping.access.Account;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.ranking.Fairness;
import id.pendamping.ranking.NominativeList;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.ranking.Placement;
import id.pendamping.ranking.RankedGroup;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Nominative lists for programs of everybody but mentors; groups only of the caller's regions. */
@RestController
@RequestMapping("/api/v1/nominative")
@Tag(name = "Nominative lists")
class RankingApiController {

    private static final String PHASE = "Year and ordinal of the phase, 2023-3";

    private final ListsOfPhases phases;
    private final NominativeLists lists;
    private final DeskForPrograms desk;
    private final PageLinks links;

    RankingApiController(ListsOfPhases phases, NominativeLists lists, DeskForPrograms desk, PageLinks links) {
        this.phases = phases;
        this.lists = lists;
        this.desk = desk;
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "All phases, each with its latest nominative list")
    List<ListsOfPhases.PhaseRow> phases() {
        phases.reader();
        return phases.phases();
    }

    @GetMapping("/{phase}")
    @Operation(
            summary = "The lists of a phase, latest first, with the order of the next one",
            description = "The order names the most points for risk, members met, village, returns and disability.")
    ListsOfPhases.PhaseLists lists(@Parameter(description = PHASE) @PathVariable String phase) {
        return phases.of(phase);
    }

    @GetMapping("/{phase}/{list:\\d+}")
    @Operation(summary = "A nominative list: places, money, and how many groups are selected")
    NominativeList list(@Parameter(description = PHASE) @PathVariable String phase, @PathVariable int list) {
        return phases.list(phase, list);
    }

    @GetMapping("/{phase}/{list:\\d+}/places")
    @Operation(summary = "The groups of a list by place, each with its points in tenths")
    ResponseEntity<List<RankedGroup>> places(
            @Parameter(description = PHASE) @PathVariable String phase,
            @PathVariable int list,
            @RequestParam(required = false) @Nullable Placement placement,
            @ParameterObject PartRequest asked) {
        Account reader = phases.reader();
        return links.answer(lists.part(phases.list(phase, list), reader, placement, asked), row -> row);
    }

    @GetMapping("/{phase}/{list:\\d+}/places/{group}")
    @Operation(summary = "A group with every reason for its place, and why it stands before or behind its neighbours")
    NominativeLists.Explained place(
            @Parameter(description = PHASE) @PathVariable String phase,
            @PathVariable int list,
            @PathVariable String group) {
        NominativeLists.Explained explained = phases.explained(phases.list(phase, list), group);
        return Visible.to(phases.reader(), explained);
    }

    @GetMapping("/{phase}/{list:\\d+}/fairness")
    @Operation(summary = "The list against all applicants of the phase: by gender of the chair, disability, province")
    Fairness.View fairness(@Parameter(description = PHASE) @PathVariable String phase, @PathVariable int list) {
        return lists.fairness(phases.list(phase, list));
    }

    @PostMapping("/{phase}/draw")
    @Operation(summary = "Ranks the verified groups of a phase that have no place yet, as verifier")
    DeskForPrograms.Done draw(
            @Parameter(description = PHASE) @PathVariable String phase,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<NominativeLists.Draw> sent) {
        Account account = phases.reader();
        return desk.handIn(account, phases.subject(phase), lists.drawing(account), sent, rehearse);
    }

    @PostMapping("/{phase}/{list:\\d+}/places/{group}")
    @Operation(summary = "Moves a group of a draft to another place, with a reason, as verifier")
    DeskForPrograms.Done move(
            @Parameter(description = PHASE) @PathVariable String phase,
            @PathVariable int list,
            @PathVariable String group,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<NominativeLists.Move> sent) {
        Account account = phases.reader();
        return desk.handIn(account, phases.subject(phase, list), lists.moving(list, group, account), sent, rehearse);
    }

    @PostMapping("/{phase}/{list:\\d+}/freeze")
    @Operation(
            summary = "Freezes a draft, as a commitment officer who had no hand in it",
            description = "Names the digest of the draft as it was read; a draft that has changed since is not frozen.")
    DeskForPrograms.Done freeze(
            @Parameter(description = PHASE) @PathVariable String phase,
            @PathVariable int list,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<NominativeLists.Freeze> sent) {
        Account account = phases.reader();
        return desk.handIn(account, phases.subject(phase, list), lists.freezing(list, account), sent, rehearse);
    }

    @PostMapping("/{phase}/{list:\\d+}/discard")
    @Operation(summary = "Gives a draft up, with a reason")
    DeskForPrograms.Done discard(
            @Parameter(description = PHASE) @PathVariable String phase,
            @PathVariable int list,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<NominativeLists.Discard> sent) {
        return desk.handIn(phases.reader(), phases.subject(phase, list), lists.discarding(list), sent, rehearse);
    }
}
