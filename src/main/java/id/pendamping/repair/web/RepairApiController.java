package id.pendamping.repair.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.Sent;
import id.pendamping.group.GroupCorrections;
import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.repair.Destinations;
import id.pendamping.repair.Repairs;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Interventions on cases, for programs of administrators: one asks, another one decides. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Repairs")
class RepairApiController {

    private final Repairs repairs;
    private final ProcessTokens tokens;
    private final Destinations destinations;
    private final Refusals refusals;
    private final GroupCorrections corrections;
    private final DeskForPrograms desk;
    private final Subjects subjects;
    private final PageLinks links;
    private final CurrentAccount current;

    RepairApiController(
            Repairs repairs,
            ProcessTokens tokens,
            Destinations destinations,
            Refusals refusals,
            GroupCorrections corrections,
            DeskForPrograms desk,
            Subjects subjects,
            PageLinks links,
            CurrentAccount current) {
        this.repairs = repairs;
        this.tokens = tokens;
        this.destinations = destinations;
        this.refusals = refusals;
        this.corrections = corrections;
        this.desk = desk;
        this.subjects = subjects;
        this.links = links;
        this.current = current;
    }

    /**
     * What may be repaired.
     *
     * @param places where the case may be put, by the model in which it waits
     * @param lacking what is missing for the other places of its way, in words
     * @param open what waits for a second administrator
     */
    record Repairable(
            List<ProcessTokens.Token> tokens,
            Map<String, Set<String>> places,
            Map<String, String> lacking,
            List<ProcessTokens.FailedJob> failed,
            Map<GroupCorrections.Field, String> data,
            Repairs.@Nullable Repair open) {}

    @GetMapping("/repairs")
    @Operation(summary = "Interventions: what waits for a second administrator first, then latest first")
    ResponseEntity<List<Repairs.Repair>> list(@ParameterObject PartRequest asked) {
        current.holding(Duty.ADMINISTRATOR);
        return links.answer(repairs.part(asked), repair -> repair);
    }

    @GetMapping("/cases/{number}/repairs")
    @Operation(summary = "Where a case waits, what of the program's work on it failed, and what may be corrected")
    Repairable show(@PathVariable String number, Locale locale) {
        Subject subject = card(administrator(), number).subject();
        CaseId caseId = CaseId.of(subject);
        List<ProcessTokens.Token> all = tokens.of(subject);
        Map<String, Set<String>> places = new TreeMap<>();
        Map<String, String> lacking = new TreeMap<>();
        for (ProcessTokens.Token token : all) {
            if (token.movable()) {
                sort(token.model(), destinations.from(caseId, token), locale, places, lacking);
            }
        }
        return new Repairable(
                all,
                places,
                lacking,
                tokens.failed(subject),
                Stream.of(GroupCorrections.Field.values())
                        .collect(Collectors.toMap(Function.identity(), field -> corrections.value(caseId, field))),
                repairs.open(caseId).orElse(null));
    }

    private void sort(
            String model,
            List<Destinations.Destination> from,
            Locale locale,
            Map<String, Set<String>> places,
            Map<String, String> lacking) {
        Set<String> possible = places.computeIfAbsent(model, first -> new TreeSet<>());
        for (Destinations.Destination one : from) {
            if (one.missing() == null) {
                possible.add(one.node());
            } else {
                lacking.put(one.node(), refusals.sentence(one.missing(), locale));
            }
        }
    }

    @PostMapping("/cases/{number}/repairs")
    @Operation(summary = "Asks for an intervention on a case, with a reason")
    DeskForPrograms.Done ask(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Repairs.Draft> draft) {
        Account account = administrator();
        return desk.handIn(account, card(account, number).subject(), repairs.asking(), draft, rehearse);
    }

    @PostMapping("/repairs/{id}/decision")
    @Operation(summary = "Decides on what another administrator asked for; what is approved is done")
    DeskForPrograms.Done decide(
            @PathVariable UUID id,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Repairs.Decision> decision) {
        Account account = administrator();
        Repairs.Repair repair = repairs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return desk.handIn(account, repair.caseId().subject(), repairs.deciding(repair), decision, rehearse);
    }

    private Account administrator() {
        return current.holding(Duty.ADMINISTRATOR);
    }

    private SubjectCard card(Account account, String number) {
        return subjects.see(account, Subject.Kind.CASE, number);
    }
}
