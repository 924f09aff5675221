package id.pendamping.figures.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.figures.BrokenLinks;
import id.pendamping.figures.Figures;
import id.pendamping.figures.Generation;
import id.pendamping.figures.Generations;
import id.pendamping.shared.InApi;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Rebuilding the figures: what it does, read once more before it begins, and how far it is. */
@Controller
class RebuildController {

    private static final Set<String> NOBODY = Set.of("command", "program");

    private final Generations generations;
    private final Figures figures;
    private final BrokenLinks links;
    private final Accounts accounts;
    private final Reader reader;

    RebuildController(Generations generations, Figures figures, BrokenLinks links, Accounts accounts, Reader reader) {
        this.generations = generations;
        this.figures = figures;
        this.links = links;
        this.accounts = accounts;
        this.reader = reader;
    }

    @InApi("GET /figures/rebuild")
    @GetMapping("/figures/rebuild")
    String show(Model model) {
        reader.rebuilder();
        List<Generation> latest = generations.latest();
        model.addAttribute("generations", latest);
        model.addAttribute(
                "building",
                latest.stream()
                        .filter(generation -> !generation.isOver())
                        .findFirst()
                        .orElse(null));
        model.addAttribute("people", people(latest));
        model.addAttribute("stopped", figures.stopped());
        model.addAttribute("broken", links.shown());
        return "figures/rebuild";
    }

    @InApi("POST /figures/rebuild")
    @PostMapping("/figures/rebuild")
    String begin() {
        Account account = reader.rebuilder();
        generations.begin(account);
        return "redirect:/figures/rebuild";
    }

    private Map<String, String> people(List<Generation> latest) {
        return latest.stream()
                .map(Generation::begunBy)
                .distinct()
                .filter(who -> !NOBODY.contains(who))
                .collect(Collectors.toMap(who -> who, accounts::nameOf));
    }
}
