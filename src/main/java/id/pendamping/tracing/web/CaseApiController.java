package id.pendamping.tracing.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.dunning.Letters;
import id.pendamping.findings.Finding;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.CaseList;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.settlement.Demands;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import id.pendamping.shared.Subject;
import id.pendamping.tracing.CaseFile;
import id.pendamping.tracing.TimeLine;
import id.pendamping.worklist.WorkItem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Cases for machines. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseApiController {

    private static final int WHOLE = 1_000;

    private final Groups groups;
    private final CaseAccess access;
    private final CaseList cases;
    private final CaseFile file;
    private final Letters letters;
    private final Demands demands;
    private final Subjects subjects;
    private final PageLinks links;
    private final CurrentAccount current;

    CaseApiController(
            Groups groups,
            CaseAccess access,
            CaseList cases,
            CaseFile file,
            Letters letters,
            Demands demands,
            Subjects subjects,
            PageLinks links,
            CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.cases = cases;
        this.file = file;
        this.letters = letters;
        this.demands = demands;
        this.subjects = subjects;
        this.links = links;
        this.current = current;
    }

    /**
     * The case; {@code waitingFor} names the open steps.
     *
     * @param reserved what open findings name of the money
     * @param places where the aid is on its way from the treasury to the group
     * @param members with masked numbers
     * @param reportDue the last day of its report, once the funds have arrived
     * @param suspendedSince null when it is not suspended
     */
    record Case(
            String number,
            String name,
            String regency,
            int programmeYear,
            String stage,
            @Nullable String outcome,
            List<String> waitingFor,
            long disbursed,
            long accepted,
            long returned,
            long writtenOff,
            long outstanding,
            long reserved,
            List<MoneyPlace> places,
            List<Member> members,
            List<BudgetLine> budget,
            @Nullable String mentor,
            @Nullable LocalDate reportDue,
            @Nullable Instant suspendedSince,
            List<Finding> findings,
            List<Letters.Letter> letters,
            List<TimeLine.Line> trace) {}

    @GetMapping
    @Operation(summary = "Cases of the caller's regions, latest first; state is a stage or an outcome")
    ResponseEntity<List<CaseList.Row>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @ParameterObject PartRequest asked) {
        return links.answer(cases.part(current.officer(), q, state, asked), row -> row);
    }

    @GetMapping("/{number}")
    @Operation(summary = "A case the caller may know of: where it stands, its money in rupiah, and its trace")
    Case show(@PathVariable String number) {
        GroupSummary group = groups.byNumber(number)
                .map(groups::get)
                .filter(found -> access.maySee(current.get(), found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        CaseFile.Standing standing = file.of(group, WHOLE, current.get().isOnlyMentor());
        return new Case(
                group.number(),
                group.name(),
                group.regency(),
                group.programmeYear(),
                standing.state().stage(),
                standing.state().outcome(),
                standing.waiting().stream().map(WorkItem::step).toList(),
                standing.money().disbursed().amount(),
                standing.money().accepted().amount(),
                standing.money().returned().amount(),
                standing.money().writtenOff().amount(),
                standing.money().outstanding().amount(),
                standing.reserved().amount(),
                standing.places(),
                standing.members(),
                standing.budget(),
                standing.mentor(),
                standing.reportDue(),
                subjects.suspendedSince(group.caseId().subject()).orElse(null),
                standing.findings(),
                letters.of(group.caseId()),
                standing.latest());
    }

    @GetMapping("/{number}/demand")
    @Operation(summary = "The latest demand letter of a case")
    Demands.Letter demand(@PathVariable String number) {
        SubjectCard card = subjects.see(current.get(), Subject.Kind.CASE, number);
        return demands.latest(CaseId.of(card.subject()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
