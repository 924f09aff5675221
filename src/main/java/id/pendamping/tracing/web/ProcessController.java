package id.pendamping.tracing.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.lifecycle.PhaseWalks;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Region;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Duty;
import id.pendamping.tracing.ProcessView;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** How the cases of a phase go through the models, for everybody but mentors, who learn nothing of other groups. */
@Controller
class ProcessController {

    private static final int CASES = 20;

    private final ProcessView view;
    private final PhaseWalks walks;
    private final StepCatalogue steps;
    private final Programme programme;
    private final Regions regions;
    private final CurrentAccount current;
    private final Clock clock;

    ProcessController(
            ProcessView view,
            PhaseWalks walks,
            StepCatalogue steps,
            Programme programme,
            Regions regions,
            CurrentAccount current,
            Clock clock) {
        this.view = view;
        this.walks = walks;
        this.steps = steps;
        this.programme = programme;
        this.regions = regions;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping("/process")
    String show(ProcessQuery asked, Model model) {
        Account account = reader();
        ProcessQuery query = asked.or(latest());
        model.addAttribute(
                "picture",
                view.of(
                        account,
                        query.cut(),
                        query.other(),
                        Objects.requireNonNull(query.model()),
                        Objects.requireNonNull(query.by())));
        model.addAttribute("query", query);
        model.addAttribute("phases", programme.phases());
        model.addAttribute("provinces", provinces(account));
        model.addAttribute("models", ProcessView.PROCESSES);
        model.addAttribute("bys", ProcessView.By.values());
        model.addAttribute("regions", regions);
        return "tracing/process";
    }

    /** The cases behind a figure: those of a step, or those of a way. */
    @GetMapping("/process/cases")
    String cases(
            ProcessQuery asked,
            @RequestParam(required = false) @Nullable String node,
            @RequestParam(defaultValue = "PASSED") PhaseWalks.Only only,
            @RequestParam(required = false) @Nullable String variant,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Account account = reader();
        ProcessQuery query = asked.or(latest());
        String process = Objects.requireNonNull(query.model());
        if (node != null && steps.find(node).isPresent()) {
            model.addAttribute("list", walks.at(account, query.cut(), process, node, only, Math.max(1, page), CASES));
        } else if (variant != null) {
            model.addAttribute("list", walks.along(account, query.cut(), process, variant, Math.max(1, page), CASES));
        } else {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("query", query);
        model.addAttribute("node", node);
        model.addAttribute("only", only);
        model.addAttribute("variant", variant);
        model.addAttribute("regions", regions);
        return "tracing/process-cases";
    }

    private Account reader() {
        Account account = current.get();
        if (account.duties().equals(Set.of(Duty.MENTOR))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    /** The last phase that has opened. */
    private Phase latest() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Comparator<Phase> inTime = Comparator.comparingInt(Phase::year).thenComparingInt(Phase::ordinal);
        return programme.phases().stream()
                .filter(phase -> !phase.opens().isAfter(today))
                .max(inTime)
                .or(() -> programme.phases().stream().min(inTime))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Region> provinces(Account account) {
        return regions.provinces().stream()
                .filter(province -> account.regions().isEmpty()
                        || account.regions().stream().anyMatch(mine -> mine.startsWith(province.code())))
                .toList();
    }
}
