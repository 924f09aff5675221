package id.pendamping.search.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.RequestRefused;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.search.CaseSearch;
import id.pendamping.search.Criteria;
import id.pendamping.search.MemberSearch;
import id.pendamping.search.SavedSearches;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The search over all cases for programs; by NIK for auditors alone, with a reason, on record. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search")
class SearchApiController {

    private final CaseSearch cases;
    private final MemberSearch members;
    private final SavedSearches saved;
    private final PageLinks links;
    private final CurrentAccount current;

    SearchApiController(
            CaseSearch cases, MemberSearch members, SavedSearches saved, PageLinks links, CurrentAccount current) {
        this.cases = cases;
        this.members = members;
        this.saved = saved;
        this.links = links;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "Cases of the caller's regions for which everything holds that is given, latest first")
    ResponseEntity<List<CaseSearch.Hit>> search(
            @ParameterObject @ModelAttribute Criteria criteria, @ParameterObject PartRequest asked) {
        Account reader = current.officer();
        criteria.fault().ifPresent(field -> {
            throw RequestRefused.because(Refusal.at(field, "constraint.rupiah"));
        });
        return links.answer(cases.part(reader, criteria, asked), hit -> hit);
    }

    @PostMapping("/member")
    @Operation(
            summary = "The cases that have a member with this NIK, for auditors",
            description = "The NIK is compared by a keyed hash and not kept; the search and its reason are on record.")
    List<CaseSearch.Hit> member(@RequestBody MemberSearch.Question question) {
        Account auditor = current.officer();
        current.holding(Duty.AUDITOR);
        question.fault().ifPresent(fault -> {
            throw RequestRefused.because(fault);
        });
        return members.find(auditor, question);
    }

    @GetMapping("/saved")
    @Operation(summary = "The questions to which the caller has given a name")
    List<SavedSearches.SavedSearch> saved() {
        return saved.of(current.officer());
    }

    @PutMapping("/saved/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives a question a name; the name's question before is forgotten")
    void save(@PathVariable String name, @ParameterObject @ModelAttribute Criteria criteria) {
        RequestRefused.unlessDone(saved.save(current.officer(), name, criteria));
    }

    @DeleteMapping("/saved/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Forgets a question")
    void remove(@PathVariable UUID id) {
        saved.remove(current.officer(), id);
    }
}
