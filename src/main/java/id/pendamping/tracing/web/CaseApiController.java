package id.pendamping.tracing.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.Groups;
import id.pendamping.tracing.CaseFile;
import id.pendamping.tracing.TimeLine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One case for machines: where it stands, its money in rupiah, and its trace. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseApiController {

    private static final int WHOLE = 1_000;

    private final Groups groups;
    private final CaseAccess access;
    private final CaseFile file;
    private final CurrentAccount current;

    CaseApiController(Groups groups, CaseAccess access, CaseFile file, CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.file = file;
        this.current = current;
    }

    /** The case; {@code waitingFor} names the open steps. */
    record Case(
            String number,
            String name,
            String regency,
            String stage,
            @Nullable String outcome,
            List<String> waitingFor,
            long disbursed,
            long accepted,
            long returned,
            long writtenOff,
            long outstanding,
            List<TimeLine.Line> trace) {}

    @GetMapping("/{number}")
    @Operation(summary = "A case the caller may know of")
    ResponseEntity<?> show(@PathVariable String number) {
        return groups.byNumber(number)
                .map(groups::get)
                .filter(group -> access.maySee(current.get(), group))
                .<ResponseEntity<?>>map(group -> {
                    CaseFile.Standing standing = file.standing(group.caseId(), WHOLE);
                    return ResponseEntity.ok(new Case(
                            group.number(),
                            group.name(),
                            group.regency(),
                            standing.state().stage(),
                            standing.state().outcome(),
                            standing.waiting().stream().map(item -> item.step()).toList(),
                            standing.money().disbursed().amount(),
                            standing.money().accepted().amount(),
                            standing.money().returned().amount(),
                            standing.money().writtenOff().amount(),
                            standing.money().outstanding().amount(),
                            standing.trace()));
                })
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .body(ProblemDetail.forStatus(HttpStatus.NOT_FOUND)));
    }
}
