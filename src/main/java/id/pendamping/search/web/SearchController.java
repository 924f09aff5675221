package id.pendamping.search.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.group.CaseList;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.RegionDays;
import id.pendamping.programme.Regions;
import id.pendamping.search.CaseSearch;
import id.pendamping.search.Criteria;
import id.pendamping.search.MemberSearch;
import id.pendamping.search.SavedSearches;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.SafeCsv;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The search over all cases, for auditors and officers; by NIK for auditors alone, with a reason. */
@Controller
class SearchController {

    private static final int PAGE_SIZE = 25;
    private static final int MOST_IN_FILE = 20_000;

    private final CaseSearch cases;
    private final MemberSearch members;
    private final SavedSearches saved;
    private final Regions regions;
    private final CurrentAccount current;
    private final MessageSource texts;
    private final RegionDays days;

    SearchController(
            CaseSearch cases,
            MemberSearch members,
            SavedSearches saved,
            Regions regions,
            CurrentAccount current,
            MessageSource texts,
            RegionDays days) {
        this.cases = cases;
        this.members = members;
        this.saved = saved;
        this.regions = regions;
        this.current = current;
        this.texts = texts;
        this.days = days;
    }

    @InApi({"GET /search", "GET /search/saved"})
    @GetMapping("/search")
    String search(@ModelAttribute Criteria criteria, @RequestParam(defaultValue = "1") long page, Model model) {
        Account reader = current.officer();
        model.addAttribute("fault", criteria.fault().orElse(null));
        if (!criteria.isEmpty() && criteria.fault().isEmpty()) {
            model.addAttribute("found", cases.find(reader, criteria, PageRequest.of(page, PAGE_SIZE)));
        }
        addForm(reader, criteria, model);
        return "search/search";
    }

    @InApi("GET /search")
    @GetMapping("/search.csv")
    ResponseEntity<byte[]> file(@ModelAttribute Criteria criteria, Locale language) {
        Account reader = current.officer();
        List<String> head = Stream.of(
                        "number",
                        "name",
                        "region",
                        "state",
                        "requested",
                        "outstanding",
                        "findings",
                        "due",
                        "opened",
                        "still")
                .map(column -> texts.getMessage("search.column." + column, null, language))
                .toList();
        List<List<String>> rows = Stream.concat(
                        Stream.of(head),
                        cases.all(reader, criteria, MOST_IN_FILE).stream().map(hit -> row(hit, language)))
                .toList();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + texts.getMessage("search.file", null, language) + '"')
                .body(SafeCsv.write(rows));
    }

    /** Not a link: a NIK has no place in addresses and logs. */
    @InApi("POST /search/member")
    @PostMapping("/search/member")
    ModelAndView member(
            @RequestParam(defaultValue = "") String nik, @RequestParam(defaultValue = "") String reason, Model model) {
        Account reader = current.officer();
        if (!reader.holds(Duty.AUDITOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var question = new MemberSearch.Question(nik, reason);
        var page = new ModelAndView("search/search");
        page.addObject("reason", question.words());
        Optional<Refusal> fault = question.fault();
        if (fault.isPresent()) {
            page.addObject("memberFault", fault.get().messageKey());
            page.addObject("nik", question.digits());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        } else {
            List<CaseSearch.Hit> hits = members.find(reader, question);
            page.addObject("found", new CaseSearch.Found(Page.of(hits, PageRequest.of(1, PAGE_SIZE), hits.size())));
            page.addObject("byMember", true);
        }
        addForm(reader, Criteria.none(), model);
        page.addAllObjects(model.asMap());
        return page;
    }

    @InApi("PUT /search/saved/{name}")
    @PostMapping("/search/saved")
    String save(@ModelAttribute Criteria criteria, @RequestParam(defaultValue = "") String name, Model model) {
        Account reader = current.officer();
        Outcome outcome = saved.save(reader, name, criteria);
        if (outcome instanceof Outcome.Refused refused) {
            model.addAttribute("refused", refused.refusals().get(0));
            model.addAttribute("name", name);
            return search(criteria, 1, model);
        }
        return "redirect:/search?" + criteria.asQuestion();
    }

    @InApi("DELETE /search/saved/{id}")
    @PostMapping("/search/saved/remove")
    String remove(@RequestParam UUID id) {
        saved.remove(current.officer(), id);
        return "redirect:/search";
    }

    private void addForm(Account reader, Criteria criteria, Model model) {
        model.addAttribute("criteria", criteria);
        model.addAttribute("question", criteria.asQuestion());
        model.addAttribute("saved", saved.of(reader));
        model.addAttribute("states", CaseList.STATES);
        model.addAttribute("sums", Criteria.Sum.values());
        model.addAttribute("findings", Criteria.Finding.values());
        model.addAttribute("rules", Criteria.Rule.values());
        model.addAttribute("provinces", regions.provinces());
        model.addAttribute("regions", regions);
        model.addAttribute("audits", reader.holds(Duty.AUDITOR));
    }

    private List<String> row(CaseSearch.Hit hit, Locale language) {
        return List.of(
                hit.number(),
                hit.name(),
                regions.nameOf(hit.regency()),
                texts.getMessage("state." + hit.state(), null, hit.state(), language),
                String.valueOf(hit.requested().amount()),
                String.valueOf(hit.outstanding().amount()),
                String.valueOf(hit.openFindings()),
                hit.due() == null ? "" : hit.due().toString(),
                days.of(hit.openedAt(), hit.regency()).toString(),
                hit.standsStillSince() == null
                        ? ""
                        : days.of(hit.standsStillSince(), hit.regency()).toString());
    }
}
