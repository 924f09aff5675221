package id.pendamping.flowmap.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.flowmap.PhaseWalks;
import id.pendamping.search.CaseSearch;
import id.pendamping.shared.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the cases of a phase move, for programs. */
@RestController
@RequestMapping("/api/v1/process")
@Tag(name = "Process")
class ProcessApiController {

    private static final int WAYS = 10;
    private static final int MOST = 500;

    private final PhaseWalks walks;
    private final Scopes scopes;
    private final CaseSearch cases;
    private final CurrentAccount current;

    ProcessApiController(PhaseWalks walks, Scopes scopes, CaseSearch cases, CurrentAccount current) {
        this.walks = walks;
        this.scopes = scopes;
        this.cases = cases;
        this.current = current;
    }

    /** Every node that cases have reached, and the ways that most of them took. */
    record Walked(int year, @Nullable Integer phase, List<PhaseWalks.Node> nodes, List<PhaseWalks.Way> ways) {}

    @GetMapping
    @Operation(
            summary = "How the cases of a phase move through the models: counts, times and waiting rupiah by node",
            description = "phase is a phase as 2023-3 or a year; without it the latest year. Two phases are compared by"
                    + " asking for both.")
    Walked show(
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String region) {
        PhaseWalks.Scope scope = scopes.of(phase, region, current.officer());
        return new Walked(scope.year(), scope.ordinal(), walks.nodes(scope), walks.ways(scope, WAYS));
    }

    @GetMapping("/cases")
    @Operation(summary = "The cases behind a figure of a node or on a way, the first 500")
    List<CaseSearch.Hit> cases(
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "REACHED") PhaseWalks.Which which,
            @RequestParam(required = false) @Nullable String way) {
        Account account = current.officer();
        PhaseWalks.Scope scope = scopes.of(phase, region, account);
        List<CaseId> behind =
                way == null ? walks.casesAt(scope, process, node, which, MOST) : walks.casesOn(scope, way, MOST);
        return behind.isEmpty() ? List.of() : cases.of(account, behind, MOST);
    }
}
