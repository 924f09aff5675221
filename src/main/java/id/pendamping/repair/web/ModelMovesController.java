package id.pendamping.repair.web;

import id.pendamping.listing.PageRequest;
import id.pendamping.repair.ModelMoves;
import id.pendamping.repair.Repairs;
import id.pendamping.shared.Act;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Moves of running cases to a new version of their model: foretold, shown case by case, decided on by a second
 * administrator.
 */
@Controller
@RequestMapping("/repairs/models")
class ModelMovesController {

    private static final int PAGE_SIZE = 20;

    private final ModelMoves moves;
    private final RepairPages pages;

    ModelMovesController(ModelMoves moves, RepairPages pages) {
        this.moves = moves;
        this.pages = pages;
    }

    @InApi("POST /model-moves")
    @PostMapping
    ModelAndView foretell(
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String reason,
            Locale locale) {
        Outcome outcome = moves.foretell(model, reason, pages.act());
        return outcome instanceof Outcome.Refused refused
                ? pages.refused(
                        pages.overview(1).addObject("model", model).addObject("typed", reason),
                        refused.refusals(),
                        locale)
                : new ModelAndView(
                        "redirect:/repairs/models/" + moves.latest().get(0).id());
    }

    @InApi({"GET /model-moves/{id}", "GET /model-moves/{id}/cases"})
    @GetMapping("/{id}")
    ModelAndView move(@PathVariable UUID id, @RequestParam(defaultValue = "1") long page) {
        pages.administrator();
        ModelMoves.Move move = find(id);
        List<ModelMoves.Count> counts = moves.counts(move);
        return new ModelAndView("repair/move")
                .addObject("move", move)
                .addObject("counts", counts)
                .addObject("left", ModelMoves.left(move, counts))
                .addObject("list", moves.cases(move, counts, PageRequest.of(page, PAGE_SIZE)))
                .addObject("names", pages.names(Stream.of(move.askedBy(), RepairPages.or(move.decidedBy()))))
                .addObject("me", pages.administrator().id());
    }

    @InApi("POST /model-moves/{id}/decision")
    @PostMapping("/{id}/decision")
    ModelAndView decideMove(
            @PathVariable UUID id, @RequestParam(required = false) Repairs.@Nullable Verdict verdict, Locale locale) {
        Act act = pages.act();
        Outcome outcome = moves.decide(find(id), verdict, act);
        return outcome instanceof Outcome.Refused refused
                ? pages.refused(move(id, 1), refused.refusals(), locale)
                : new ModelAndView("redirect:/repairs/models/" + id);
    }

    private ModelMoves.Move find(UUID id) {
        return moves.find(id).orElseThrow(RepairPages::unknown);
    }
}
