package id.pendamping.repair.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Field;
import id.pendamping.forms.RequestRefused;
import id.pendamping.forms.Sent;
import id.pendamping.lifecycle.models.ModelVersions;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.repair.ModelMoves;
import id.pendamping.repair.Repairs;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Moves of running cases to the newest version of their model, for programs of administrators. */
@RestController
@RequestMapping("/api/v1/model-moves")
@Tag(name = "Repairs")
class ModelMoveApiController {

    private final ModelMoves moves;
    private final PageLinks links;
    private final CurrentAccount current;
    private final Clock clock;

    ModelMoveApiController(ModelMoves moves, PageLinks links, CurrentAccount current, Clock clock) {
        this.moves = moves;
        this.links = links;
        this.current = current;
        this.clock = clock;
    }

    /** Which model, and why. */
    record Foretelling(
            String model, @Field(Field.Kind.WORDS) String reason) {}

    /** What every model has behind its newest version, and the latest moves. */
    record Moves(List<ModelVersions.Behind> behind, List<ModelMoves.Move> latest) {}

    /** A move, and how many of its cases have which result. */
    record Counted(ModelMoves.Move move, List<ModelMoves.Count> counts) {}

    @GetMapping
    @Operation(summary = "What every model has behind its newest version, and the latest moves")
    Moves list() {
        current.holding(Duty.ADMINISTRATOR);
        return new Moves(moves.behind(), moves.latest());
    }

    @PostMapping
    @Operation(summary = "Foretells where each case of a model will stand in its newest version; no case changes")
    Counted foretell(Sent<Foretelling> sent) {
        Account account = current.holding(Duty.ADMINISTRATOR);
        Foretelling wanted = sent.command();
        RequestRefused.unlessDone(moves.foretell(wanted.model(), wanted.reason(), act(account)));
        return counted(moves.latest().get(0));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A move, and how many of its cases have which result")
    Counted show(@PathVariable UUID id) {
        current.holding(Duty.ADMINISTRATOR);
        return counted(find(id));
    }

    @GetMapping("/{id}/cases")
    @Operation(summary = "The cases of a move in the order of their numbers: what was foretold, and where they stand")
    ResponseEntity<List<ModelMoves.Case>> cases(@PathVariable UUID id, @ParameterObject PartRequest asked) {
        current.holding(Duty.ADMINISTRATOR);
        return links.answer(moves.part(find(id), asked), one -> one);
    }

    @PostMapping("/{id}/decision")
    @Operation(
            summary = "Decides on a move that another administrator foretold; an approved one runs in the background")
    Counted decide(@PathVariable UUID id, Sent<Repairs.Decision> sent) {
        Account account = current.holding(Duty.ADMINISTRATOR);
        RequestRefused.unlessDone(moves.decide(find(id), sent.command().verdict(), act(account)));
        return counted(find(id));
    }

    private Counted counted(ModelMoves.Move move) {
        return new Counted(move, moves.counts(move));
    }

    private ModelMoves.Move find(UUID id) {
        return moves.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Act act(Account account) {
        return Act.by(account.as(Duty.ADMINISTRATOR), clock.instant());
    }
}
