package id.pendamping.flowmap.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.flowmap.FlowMap;
import id.pendamping.flowmap.Measure;
import id.pendamping.flowmap.PhaseWalks;
import id.pendamping.forms.Formats;
import id.pendamping.lifecycle.models.ModelWords;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.search.CaseSearch;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the cases of a phase move, for officers and auditors, in their regions; every figure leads to its cases. */
@Controller
class ProcessController {

    private static final int MOST = 500;

    private final FlowMap flowMap;
    private final PhaseWalks walks;
    private final CaseSearch cases;
    private final Scopes scopes;
    private final Programme programme;
    private final Regions regions;
    private final CurrentAccount current;
    private final Formats formats;
    private final MessageSource texts;

    ProcessController(
            FlowMap flowMap,
            PhaseWalks walks,
            CaseSearch cases,
            Scopes scopes,
            Programme programme,
            Regions regions,
            CurrentAccount current,
            Formats formats,
            MessageSource texts) {
        this.flowMap = flowMap;
        this.walks = walks;
        this.cases = cases;
        this.scopes = scopes;
        this.programme = programme;
        this.regions = regions;
        this.current = current;
        this.formats = formats;
        this.texts = texts;
    }

    /** Which cases, and with which they are compared: phases as {@code 2023-3}, or a year alone. */
    record Query(
            @Nullable String phase,
            @Nullable String region,
            @Nullable Measure measure,
            @Nullable String otherPhase,
            @Nullable String otherRegion) {}

    @InApi("GET /process")
    @GetMapping("/process")
    String show(Query query, Locale language, Model model) {
        Account account = current.officer();
        Measure measure = query.measure() == null ? Measure.RUPIAH : query.measure();
        PhaseWalks.Scope scope = scopes.of(query.phase(), query.region(), account);
        boolean compared = Scopes.given(query.otherPhase()) || Scopes.given(query.otherRegion());
        PhaseWalks.Scope other = compared
                ? scopes.of(
                        Scopes.given(query.otherPhase()) ? query.otherPhase() : query.phase(),
                        Scopes.given(query.otherRegion()) ? query.otherRegion() : query.region(),
                        account)
                : null;
        model.addAttribute(
                "view", flowMap.of(scope, other, measure, ModelWords.in(language), label(measure, language)));
        model.addAttribute("scope", scope);
        model.addAttribute("other", other);
        model.addAttribute("measure", measure);
        model.addAttribute("measures", Measure.values());
        model.addAttribute("phase", phaseOf(scope));
        model.addAttribute("otherPhase", other == null ? null : phaseOf(other));
        model.addAttribute("phases", programme.phases());
        model.addAttribute("provinces", regions.provinces());
        model.addAttribute("regions", regions);
        return "flowmap/process";
    }

    @InApi("GET /process/cases")
    @GetMapping("/process/cases")
    String cases(
            Query query,
            @RequestParam(defaultValue = "") String process,
            @RequestParam(defaultValue = "") String node,
            @RequestParam(defaultValue = "REACHED") PhaseWalks.Which which,
            @RequestParam(required = false) @Nullable String way,
            Model model) {
        Account account = current.officer();
        PhaseWalks.Scope scope = scopes.of(query.phase(), query.region(), account);
        List<CaseId> behind =
                way == null ? walks.casesAt(scope, process, node, which, MOST) : walks.casesOn(scope, way, MOST);
        model.addAttribute("hits", behind.isEmpty() ? List.of() : cases.of(account, behind, MOST));
        model.addAttribute("node", node);
        model.addAttribute("which", which);
        model.addAttribute("way", way);
        model.addAttribute("most", MOST);
        model.addAttribute("phase", phaseOf(scope));
        model.addAttribute("scope", scope);
        model.addAttribute("regions", regions);
        return "flowmap/cases";
    }

    private Function<PhaseWalks.Node, String> label(Measure measure, Locale language) {
        return node -> switch (measure) {
            case RUPIAH ->
                texts.getMessage(
                        "process.label.rupiah",
                        new Object[] {
                            formats.number(node.waiting()),
                            formats.decimal(node.rupiah().amount() / 1e6),
                            node.waiting()
                        },
                        language);
            case TIME -> texts.getMessage("process.label.days", new Object[] {days(node.mean())}, language);
            case COUNT -> formats.number(node.cases());
        };
    }

    private String days(Duration time) {
        return formats.decimal(time.toMinutes() / 1440.0);
    }

    private static String phaseOf(PhaseWalks.Scope scope) {
        return scope.ordinal() == null ? String.valueOf(scope.year()) : scope.year() + "-" + scope.ordinal();
    }
}
