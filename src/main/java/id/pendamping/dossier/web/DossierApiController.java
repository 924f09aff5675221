package id.pendamping.dossier.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.dossier.Dossier;
import id.pendamping.dossier.DossierEntry;
import id.pendamping.dossier.DossierViews;
import id.pendamping.dossier.Kind;
import id.pendamping.dossier.Lists;
import id.pendamping.dossier.RuleCheck;
import id.pendamping.dossier.Standing;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The dossier of a case for programs; that an auditor opened it is on record as with the page. */
@RestController
@RequestMapping("/api/v1/cases/{number}/dossier")
@Tag(name = "Dossier")
class DossierApiController {

    private final Groups groups;
    private final CaseAccess access;
    private final Dossier dossier;
    private final DossierViews views;
    private final CurrentAccount current;

    DossierApiController(
            Groups groups, CaseAccess access, Dossier dossier, DossierViews views, CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.dossier = dossier;
        this.views = views;
        this.current = current;
    }

    /**
     * One entry.
     *
     * @param anchor names it for good
     * @param check the decision table behind it, asked once more; null where there was none
     */
    record Checked(
            String anchor, DossierEntry entry, @Nullable RuleCheck check) {}

    /**
     * The case as it stood.
     *
     * @param last number of its newest entry, {@code at} of the one up to which it is told, made at {@code moment}
     * @param standing folded from the journal alone
     * @param lists members, plan and report lines, found by the digests that facts keep of them
     * @param entries newest first
     */
    record Told(long last, long at, Instant moment, Standing standing, Lists lists, List<Checked> entries) {}

    @GetMapping
    @Operation(summary = "Every entry of a case with what it changed, and the case as it stood after one of them")
    Told show(
            @PathVariable String number,
            @Parameter(description = "Number of the last entry to be told") @RequestParam(required = false) @Nullable
                    Long at,
            @RequestParam(defaultValue = "ALL") Kind kind,
            @RequestParam(required = false) @Nullable Stage stage,
            @Parameter(description = "Id of the person who acted") @RequestParam(required = false) @Nullable
                    String person,
            Locale locale) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        boolean audits = account.holds(Duty.AUDITOR);
        if (audits) {
            views.opened(group.caseId(), account);
        }
        Dossier.View view = dossier.of(group.caseId(), new Dossier.Question(at, kind, stage, person, true, audits));
        return new Told(
                view.last(),
                view.at(),
                view.moment(),
                view.standing(),
                view.lists(),
                view.shown().stream().map(entry -> shown(entry, locale)).toList());
    }

    @GetMapping("/{anchor}")
    @Operation(summary = "One entry as the journal keeps it, with its hashes")
    Checked entry(@PathVariable String number, @PathVariable String anchor, Locale locale) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        return dossier.entry(group.caseId(), anchor, account.holds(Duty.AUDITOR))
                .map(entry -> shown(entry, locale))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Checked shown(DossierEntry entry, Locale locale) {
        return new Checked(entry.anchor(), entry, dossier.check(entry, locale));
    }

    private GroupSummary group(Account account, String number) {
        return groups.byNumber(number)
                .map(groups::get)
                .filter(found -> !account.isOnlyMentor() && access.maySee(account, found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
