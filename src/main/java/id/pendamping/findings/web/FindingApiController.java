package id.pendamping.findings.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.findings.DiscussFinding;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.FindingDeeds;
import id.pendamping.findings.FindingQuery;
import id.pendamping.findings.FindingStore;
import id.pendamping.findings.Findings;
import id.pendamping.forms.Sent;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
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

/** Findings for programs: the same list and the same deeds as on the pages. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Findings")
class FindingApiController {

    private final FindingStore store;
    private final FindingAccess access;
    private final FindingDeeds deeds;
    private final DeskForPrograms desk;
    private final Subjects subjects;
    private final PageLinks links;
    private final CurrentAccount current;

    FindingApiController(
            FindingStore store,
            FindingAccess access,
            FindingDeeds deeds,
            DeskForPrograms desk,
            Subjects subjects,
            PageLinks links,
            CurrentAccount current) {
        this.store = store;
        this.access = access;
        this.deeds = deeds;
        this.desk = desk;
        this.subjects = subjects;
        this.links = links;
        this.current = current;
    }

    /** A finding and what was said about it; a command names by {@code seen} how many words its sender has read. */
    record Discussed(Finding finding, List<FindingStore.Word> words) {}

    /** The finding's number within the case; null when it was only rehearsed. */
    record Raised(DeskForPrograms.Result result, @Nullable Integer number) {}

    @GetMapping("/findings")
    @Operation(summary = "Findings of the caller's regions, or of a mentor's own groups; the earliest due date first")
    ResponseEntity<List<Finding>> list(@ParameterObject FindingQuery query, @ParameterObject PartRequest asked) {
        Account account = current.get();
        return links.answer(store.part(account, access.casesOf(account), query.filter(), asked), finding -> finding);
    }

    @GetMapping("/cases/{number}/findings/{finding}")
    @Operation(summary = "A finding and what was said about it")
    Discussed show(@PathVariable String number, @PathVariable int finding) {
        Finding found = find(card(number), finding);
        return new Discussed(found, store.words(found.id()));
    }

    @PostMapping("/cases/{number}/findings")
    @Operation(
            summary = "Raises a finding about a case, as reviewer, monitor or auditor",
            description = "Table D7 says how severe it is, the programme year until when it has to be answered.")
    Raised raise(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Findings.Draft> draft) {
        Account account = current.get();
        UUID id = draft.id(account.id());
        DeskForPrograms.Done done = desk.handIn(account, card(number).subject(), deeds.raising(id), draft, rehearse);
        return new Raised(
                done.result(),
                rehearse ? null : store.find(id).map(Finding::number).orElseThrow());
    }

    @PostMapping("/cases/{number}/findings/{finding}/answers")
    @Operation(summary = "Answers a finding, for those who own it")
    DeskForPrograms.Done answer(
            @PathVariable String number,
            @PathVariable int finding,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<DiscussFinding.Answer> answer) {
        SubjectCard card = card(number);
        return desk.handIn(current.get(), card.subject(), deeds.answering(find(card, finding)), answer, rehearse);
    }

    @PostMapping("/cases/{number}/findings/{finding}/verdicts")
    @Operation(summary = "Says what comes of the answers to a finding; never by who gave them")
    DeskForPrograms.Done settle(
            @PathVariable String number,
            @PathVariable int finding,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<DiscussFinding.Settlement> settlement) {
        SubjectCard card = card(number);
        return desk.handIn(current.get(), card.subject(), deeds.settling(find(card, finding)), settlement, rehearse);
    }

    private SubjectCard card(String number) {
        return subjects.see(current.get(), Subject.Kind.CASE, number);
    }

    private Finding find(SubjectCard card, int finding) {
        return access.find(current.get(), card, finding)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
