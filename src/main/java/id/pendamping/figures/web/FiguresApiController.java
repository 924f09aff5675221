package id.pendamping.figures.web;

import id.pendamping.figures.AsideFigures;
import id.pendamping.figures.BrokenLinks;
import id.pendamping.figures.FigureFilter;
import id.pendamping.figures.Figures;
import id.pendamping.figures.Generation;
import id.pendamping.figures.Generations;
import id.pendamping.figures.PlaceOrder;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The programme in figures for programs, the cases behind each of them, and the rebuild. */
@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "Figures")
class FiguresApiController {

    private static final int ALL_PLACES = 1_000;

    private final Figures figures;
    private final BrokenLinks brokenLinks;
    private final Generations generations;
    private final PageLinks links;
    private final Reader reader;

    FiguresApiController(
            Figures figures, BrokenLinks brokenLinks, Generations generations, PageLinks links, Reader reader) {
        this.figures = figures;
        this.brokenLinks = brokenLinks;
        this.generations = generations;
        this.links = links;
        this.reader = reader;
    }

    /**
     * Everything at one moment.
     *
     * @param asOf when the latest event happened that is in them
     * @param read how many events that is
     * @param stopped cases that stand still because an event is missing
     */
    record Overview(
            Figures.Totals totals,
            List<Figures.StateFigures> states,
            List<Figures.PhaseFigures> phases,
            List<Figures.AgeFigures> ages,
            List<AsideFigures> asides,
            @Nullable Instant asOf,
            long read,
            int stopped) {}

    /** The latest buildings of the figures, and the cases that stand still in those that are shown. */
    record Rebuilds(List<Generation> generations, List<Figures.Stopped> stopped, List<BrokenLinks.BrokenLink> broken) {}

    @GetMapping
    @Operation(summary = "The programme in figures, in the caller's regions; of the latest year where none is named")
    Overview overview(@ParameterObject FiguresQuery query) {
        FigureFilter filter = query.filter(figures.firstShown());
        Figures.Overview view = figures.overview(reader.get(), filter, PlaceOrder.WEIGHT, PageRequest.of(1, 1));
        return new Overview(
                view.totals(),
                view.states(),
                view.phases(),
                view.ages(),
                view.asides(),
                view.asOf(),
                view.read(),
                view.stopped());
    }

    @GetMapping("/places")
    @Operation(summary = "The same by province, or within a province by regency and city")
    List<Figures.PlaceFigures> places(
            @ParameterObject FiguresQuery query, @RequestParam(defaultValue = "WEIGHT") PlaceOrder sort) {
        FigureFilter filter = query.filter(figures.firstShown());
        return Page.all(ALL_PLACES, part -> figures.places(reader.get(), filter, sort, part));
    }

    @GetMapping("/cases")
    @Operation(summary = "The cases behind a figure, in the order of their numbers")
    ResponseEntity<List<Figures.CaseRow>> cases(
            @ParameterObject FiguresQuery query, @ParameterObject PartRequest asked) {
        return links.answer(figures.part(reader.get(), query.filter(null), asked), row -> row);
    }

    @GetMapping("/rebuild")
    @Operation(summary = "How far the figures are built, and the cases that stand still in them")
    Rebuilds rebuilds() {
        reader.rebuilder();
        return new Rebuilds(generations.latest(), figures.stopped(), brokenLinks.shown());
    }

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Builds the figures anew from the first event; the building under way if there is one")
    Generation rebuild() {
        return generations.begin(reader.rebuilder());
    }
}
