package id.pendamping.decree.web;

import id.pendamping.access.Account;
import id.pendamping.decree.Leaver;
import id.pendamping.decree.RecipientDecrees;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.desk.Step;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.Sent;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Recipient decrees for programs: those of the caller's regions. */
@RestController
@RequestMapping("/api/v1/decrees")
@Tag(name = "Recipient decrees")
class DecreeApiController {

    private static final String NUMBER = "Year, phase and number of the decree within it, 2023-3-1";

    private final RecipientDecrees decrees;
    private final DecreesOfReader readable;
    private final Step<RecipientDecrees.Answer> answering;
    private final Step<RecipientDecrees.Amendment> amending;
    private final Step<RecipientDecrees.Settlement> settling;
    private final DeskForPrograms desk;
    private final PageLinks links;
    private final Refusals refusals;

    DecreeApiController(
            RecipientDecrees decrees,
            DecreesOfReader readable,
            Step<RecipientDecrees.Answer> answering,
            Step<RecipientDecrees.Amendment> amending,
            Step<RecipientDecrees.Settlement> settling,
            DeskForPrograms desk,
            PageLinks links,
            Refusals refusals) {
        this.decrees = decrees;
        this.readable = readable;
        this.answering = answering;
        this.amending = amending;
        this.settling = settling;
        this.desk = desk;
        this.links = links;
        this.refusals = refusals;
    }

    @GetMapping
    @Operation(summary = "All decrees of frozen lists, latest first")
    List<DecreesOfReader.Shown> all() {
        return readable.all();
    }

    @GetMapping("/{number}")
    @Operation(summary = "A decree: number, date, sums, who drew it up and who answered it")
    DecreesOfReader.Shown one(@Parameter(description = NUMBER) @PathVariable String number) {
        return readable.find(number);
    }

    @GetMapping("/{number}/annex")
    @Operation(
            summary = "The groups of its annex, with what is on record of them now and what became of each",
            description = "left: only those that are not recipients by it")
    ResponseEntity<List<AnnexLine>> annex(
            @Parameter(description = NUMBER) @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean left,
            @ParameterObject PartRequest asked,
            Locale locale) {
        return links.answer(
                decrees.annex(readable.find(number).decree(), left, asked),
                row -> AnnexLine.of(row, refusal -> refusals.sentence(refusal, locale)));
    }

    @PostMapping("/draw/{phase}/{list:\\d+}")
    @Operation(summary = "Draws up the decree of a frozen nominative list, as commitment officer")
    DeskForPrograms.Done draw(
            @Parameter(description = "Year and ordinal of the phase, 2023-3") @PathVariable String phase,
            @PathVariable int list,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<RecipientDecrees.Paper> sent) {
        Account officer = readable.reader();
        return desk.handIn(officer, readable.phase(phase, list), decrees.drawing(list, officer), sent, rehearse);
    }

    @GetMapping("/amendable")
    @Operation(summary = "Decrees from which groups have left and whose list has reserves, for the commitment officer")
    List<DecreesOfReader.OpenPlaces> amendable() {
        return readable.amendable();
    }

    @GetMapping("/{number}/leaving")
    @Operation(summary = "Who leaves the recipients by an amendment, and why")
    List<Leaver> leaving(@Parameter(description = NUMBER) @PathVariable String number) {
        return decrees.leavers(readable.find(number).decree());
    }

    @PostMapping("/amendment/{phase}/{list:\\d+}")
    @Operation(
            summary = "Draws up an amendment, as commitment officer",
            description = "Who has left the recipients of the list, and who comes from its reserve, in its order")
    DeskForPrograms.Done drawAmendment(
            @Parameter(description = "Year and ordinal of the phase, 2023-3") @PathVariable String phase,
            @PathVariable int list,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<RecipientDecrees.Paper> sent) {
        Account officer = readable.reader();
        return desk.handIn(officer, readable.phase(phase, list), decrees.amending(list, officer), sent, rehearse);
    }

    @PostMapping("/{number}/steps/ratify-recipient-decree")
    @Operation(summary = "Ratifies a decree with its whole annex, or returns it, as budget authority")
    DeskForPrograms.Done answer(
            @Parameter(description = NUMBER) @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<RecipientDecrees.Answer> sent) {
        return handIn(number, answering, sent, rehearse);
    }

    @PostMapping("/{number}/steps/amend-recipient-decree")
    @Operation(summary = "Submits a returned decree again, its annex as the list is now, or withdraws it")
    DeskForPrograms.Done amend(
            @Parameter(description = NUMBER) @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<RecipientDecrees.Amendment> sent) {
        return handIn(number, amending, sent, rehearse);
    }

    @PostMapping("/{number}/steps/settle-recipient-decree")
    @Operation(summary = "Has groups that were left over tried again, or leaves them with their own cases")
    DeskForPrograms.Done settle(
            @Parameter(description = NUMBER) @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<RecipientDecrees.Settlement> sent) {
        return handIn(number, settling, sent, rehearse);
    }

    private DeskForPrograms.Done handIn(String number, Deed<?> deed, Sent<?> sent, boolean rehearse) {
        return desk.handIn(readable.reader(), readable.subject(number), deed, sent, rehearse);
    }
}
