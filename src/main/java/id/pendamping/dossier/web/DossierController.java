package id.pendamping.dossier.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.decree.RecipientDecrees;
import id.pendamping.dossier.Aspect;
import id.pendamping.dossier.Dossier;
import id.pendamping.dossier.DossierEntry;
import id.pendamping.dossier.DossierViews;
import id.pendamping.dossier.Kind;
import id.pendamping.dossier.MentorsSpokenOf;
import id.pendamping.dossier.Standing;
import id.pendamping.evidence.GuardedFiles;
import id.pendamping.findings.Findings;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Recorded;
import id.pendamping.programme.Regions;
import id.pendamping.proof.Proofs;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Stage;
import id.pendamping.tracing.ProcessPictures;
import id.pendamping.worklist.WorkItems;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The dossier of a case and its single entries, for officers and auditors who may see the case. */
@Controller
class DossierController {

    private final Groups groups;
    private final CaseAccess access;
    private final Dossier dossier;
    private final DossierViews views;
    private final ProcessPictures pictures;
    private final MentorsSpokenOf mentors;
    private final List<GuardedFiles> guards;
    private final Regions regions;
    private final Proofs proofs;
    private final WorkItems workItems;
    private final RecipientDecrees decrees;
    private final CurrentAccount current;

    DossierController(
            Groups groups,
            CaseAccess access,
            Dossier dossier,
            DossierViews views,
            ProcessPictures pictures,
            MentorsSpokenOf mentors,
            List<GuardedFiles> guards,
            Regions regions,
            Proofs proofs,
            WorkItems workItems,
            RecipientDecrees decrees,
            CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.dossier = dossier;
        this.views = views;
        this.pictures = pictures;
        this.mentors = mentors;
        this.guards = guards;
        this.regions = regions;
        this.proofs = proofs;
        this.workItems = workItems;
        this.decrees = decrees;
        this.current = current;
    }

    @InApi("GET /cases/{number}/dossier")
    @GetMapping("/cases/{number}/dossier")
    String show(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable Long at,
            @RequestParam(defaultValue = "ALL") Kind kind,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(defaultValue = "false") boolean all,
            Locale locale,
            Model model) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        boolean audits = account.holds(Duty.AUDITOR);
        if (audits) {
            views.opened(group.caseId(), account);
        }
        String whose = person == null || person.isBlank() ? null : person;
        Dossier.View view = dossier.of(group.caseId(), new Dossier.Question(at, kind, stage, whose, all, audits));
        Map<String, Object> checks = new HashMap<>();
        for (DossierEntry entry : view.shown()) {
            Object check = dossier.check(entry, locale);
            if (check != null) {
                checks.put(entry.anchor(), check);
            }
        }
        model.addAttribute("view", view);
        model.addAttribute("checks", checks);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("stage", stage);
        model.addAttribute("stages", Stage.values());
        model.addAttribute("person", whose);
        model.addAttribute("at", view.isPast() ? view.at() : null);
        model.addAttribute("group", group);
        model.addAttribute("region", regions.nameOf(group.regency()));
        model.addAttribute("hours", ChronoUnit.HOURS.between(view.first(), view.newest()));
        model.addAttribute("pictures", pictures.before(group.caseId(), view.until()));
        model.addAttribute("names", mentors.names(view.shown(), view.standing()));
        model.addAttribute(
                "withheld",
                guards.stream()
                        .flatMap(guard -> guard.withheld(account, group.caseId().subject()).stream())
                        .map(UUID::toString)
                        .toList());
        model.addAttribute("disbursed", Aspect.DISBURSED);
        model.addAttribute(
                "money", Arrays.stream(Aspect.values()).filter(Aspect::isMoney).toList());
        model.addAttribute("chain", proofs.of(group.caseId()));
        model.addAttribute("audits", audits);
        decrees.naming(group.caseId()).ifPresent(decree -> model.addAttribute("decree", decree)
                .addAttribute("decreeNumber", decrees.number(decree)));
        model.addAttribute("waiting", workItems.of(group.caseId()));
        model.addAttribute("mayRaise", account.duties().stream().anyMatch(Findings.RAISERS::contains));
        return "dossier/dossier";
    }

    @InApi("GET /cases/{number}/dossier/{anchor}")
    @GetMapping("/cases/{number}/dossier/{anchor}")
    String entry(@PathVariable String number, @PathVariable String anchor, Locale locale, Model model) {
        Account account = current.get();
        GroupSummary group = group(account, number);
        DossierEntry entry = dossier.entry(group.caseId(), anchor, account.holds(Duty.AUDITOR))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("entry", entry);
        model.addAttribute("check", dossier.check(entry, locale));
        model.addAttribute("group", group);
        model.addAttribute("names", mentors.names(List.of(entry), Standing.NOTHING));
        model.addAttribute("hash", grouped(entry.kept().hash()));
        model.addAttribute("previousHash", grouped(entry.kept().previousHash()));
        model.addAttribute("fields", fields(entry.kept()));
        return "dossier/entry";
    }

    private GroupSummary group(Account account, String number) {
        return groups.byNumber(number)
                .map(groups::get)
                .filter(found -> !account.isOnlyMentor() && access.maySee(account, found))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Map.Entry<String, Object>> fields(Recorded entry) {
        return entry.data().entrySet().stream()
                .filter(field -> !field.getKey().equals("inputs"))
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    private static String grouped(String hash) {
        return hash.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
