package id.pendamping.figures.web;

import id.pendamping.access.Account;
import id.pendamping.figures.CaseOrder;
import id.pendamping.figures.FigureFilter;
import id.pendamping.figures.Figures;
import id.pendamping.figures.Generations;
import id.pendamping.figures.Only;
import id.pendamping.figures.PlaceOrder;
import id.pendamping.figures.TopicEnds;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.Region;
import id.pendamping.programme.Regions;
import id.pendamping.shared.InApi;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programme in figures, and the cases behind each of them. */
@Controller
class FiguresController {

    private static final int PLACES = 20;
    private static final int CASES = 20;

    private final Figures figures;
    private final Generations generations;
    private final TopicEnds ends;
    private final Programme programme;
    private final Regions regions;
    private final Reader reader;

    FiguresController(
            Figures figures,
            Generations generations,
            TopicEnds ends,
            Programme programme,
            Regions regions,
            Reader reader) {
        this.figures = figures;
        this.generations = generations;
        this.ends = ends;
        this.programme = programme;
        this.regions = regions;
        this.reader = reader;
    }

    @InApi({"GET /figures", "GET /figures/places"})
    @GetMapping("/figures")
    String figures(
            FiguresQuery query,
            @RequestParam(defaultValue = "WEIGHT") PlaceOrder sort,
            @RequestParam(defaultValue = "1") long page,
            Model model) {
        Account account = reader.get();
        FigureFilter filter = query.filter(figures.firstShown());
        Figures.Overview view = figures.overview(account, filter, sort, PageRequest.of(page, PLACES));
        model.addAttribute("view", view);
        model.addAttribute("filter", filter);
        model.addAttribute("sort", sort);
        model.addAttribute("orders", PlaceOrder.values());
        model.addAttribute("behind", behind(view.read()));
        model.addAttribute(
                "years", programme.years().stream().map(ProgrammeYear::year).toList());
        model.addAttribute("provinces", provinces(account));
        model.addAttribute("target", account.regions().isEmpty() ? target(filter) : 0);
        model.addAttribute("norm", norm(filter));
        model.addAttribute("regions", regions);
        model.addAttribute("mayRebuild", reader.mayRebuild());
        model.addAttribute("building", generations.building().orElse(null));
        return "figures/figures";
    }

    @InApi("GET /figures/cases")
    @GetMapping("/figures/cases")
    String cases(
            FiguresQuery query,
            @RequestParam(defaultValue = "OPEN") CaseOrder sort,
            @RequestParam(defaultValue = "1") long page,
            Model model) {
        FigureFilter filter = query.filter(null);
        Figures.Cases cases = figures.cases(reader.get(), filter, sort, PageRequest.of(page, CASES));
        model.addAttribute("list", cases.page());
        model.addAttribute("money", cases.money());
        model.addAttribute("filter", filter);
        model.addAttribute("sort", sort);
        model.addAttribute("concerned", cases.concerned());
        model.addAttribute("onlys", filter.only().isAside() ? Only.asides() : Only.straight());
        model.addAttribute("regions", regions);
        return "figures/cases";
    }

    /** Events that are on the topic and not yet in the figures; nothing when the broker does not say. */
    private @Nullable Long behind(long read) {
        OptionalLong there = ends.events();
        return there.isEmpty() ? null : Math.max(0, there.getAsLong() - read);
    }

    private List<Region> provinces(Account account) {
        return regions.provinces().stream()
                .filter(province -> account.scope().touches(province.code()))
                .toList();
    }

    /** How many groups the year or the phase is to reach in the whole country. */
    private int target(FigureFilter filter) {
        return filter.region() != null
                ? 0
                : programme.phases().stream()
                        .filter(phase -> filter.year() == null || filter.year() == phase.year())
                        .filter(phase -> filter.phase() == null || filter.phase() == phase.ordinal())
                        .mapToInt(Phase::groupQuota)
                        .sum();
    }

    /** Groups that a mentor takes without anybody having to know. */
    private int norm(FigureFilter filter) {
        return programme.years().stream()
                .filter(year -> filter.year() != null && filter.year() == year.year())
                .mapToInt(ProgrammeYear::mentorLoadNormal)
                .findFirst()
                .orElse(0);
    }
}
