package id.pendamping.filing.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.filing.FiledPaper;
import id.pendamping.filing.FiledPaper.Result;
import id.pendamping.filing.Filing;
import id.pendamping.filing.Filings;
import id.pendamping.forms.Refusals;
import id.pendamping.listing.PageRequest;
import id.pendamping.papers.Paper;
import id.pendamping.shared.Download;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.SafeCsv;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Sending archives of papers, and the result of each paper. */
@Controller
@RequestMapping("/filings")
class FilingController {

    private static final PageRequest ALL = PageRequest.of(1, 5_000);

    private final Filings filings;
    private final Limits limits;
    private final Refusals refusals;
    private final MessageSource texts;
    private final CurrentAccount current;

    FilingController(Filings filings, Limits limits, Refusals refusals, MessageSource texts, CurrentAccount current) {
        this.filings = filings;
        this.limits = limits;
        this.refusals = refusals;
        this.texts = texts;
        this.current = current;
    }

    @InApi("GET /filings")
    @GetMapping
    ModelAndView list(Locale locale) {
        return page(sender(), null, locale);
    }

    @InApi("POST /filings")
    @PostMapping
    ModelAndView send(@RequestParam(name = "file", required = false) @Nullable MultipartFile file, Locale locale)
            throws IOException {
        Account sender = sender();
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file == null || name.isEmpty()) {
            return page(sender, Refusal.of("refusal.filing.choose"), locale);
        }
        Filings.Taken taken = filings.take(name, file.getBytes(), sender);
        return taken instanceof Filings.Taken.Refused refused
                ? page(sender, refused.refusal(), locale)
                : new ModelAndView("redirect:/filings/" + ((Filings.Taken.In) taken).id());
    }

    private ModelAndView page(Account sender, @Nullable Refusal refusal, Locale locale) {
        ModelAndView page = new ModelAndView("filing/filings")
                .addObject("filings", filings.of(sender))
                .addObject("kinds", Paper.Kind.values())
                .addObject("megabytes", limits.largestFile() / 1_000_000);
        if (refusal != null) {
            page.addObject("refusal", refusals.sentence(refusal, locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @InApi({"GET /filings/{id}", "GET /filings/{id}/papers"})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        Filing filing = own(id);
        List<FiledPaper> papers = filings.papers(filing, null, ALL);
        return new ModelAndView("filing/filing")
                .addObject("filing", filing)
                .addObject(
                        "outside",
                        papers.stream().filter(paper -> paper.reason() != null).toList())
                .addObject(
                        "there",
                        papers.stream().filter(paper -> paper.reason() == null).toList())
                .addObject("words", new Words(refusals, locale));
    }

    /** Says reasons in the language of the page. */
    record Words(Refusals refusals, Locale locale) {

        public String of(Refusal reason) {
            return refusals.sentence(reason, locale);
        }
    }

    @InApi("GET /filings/{id}/papers")
    @GetMapping("/{id}/refused.csv")
    ResponseEntity<byte[]> refused(@PathVariable UUID id, Locale locale) {
        Filing filing = own(id);
        List<String> head = Stream.of("path", "number", "reason")
                .map(column -> texts.getMessage("filing.refused." + column, null, locale))
                .toList();
        Stream<List<String>> rows = Stream.of(Result.REFUSED, Result.FAILED)
                .flatMap(result -> filings.papers(filing, result, ALL).stream())
                .map(paper -> List.of(
                        paper.path(),
                        Objects.requireNonNullElse(paper.caseNumber(), ""),
                        refusals.sentence(Objects.requireNonNull(paper.reason()), locale)));
        return Download.csv(
                texts.getMessage("filing.refused.file", null, locale),
                SafeCsv.write(Stream.concat(Stream.of(head), rows).toList()));
    }

    private Account sender() {
        return current.holding(Duty.REGISTRAR);
    }

    private Filing own(UUID id) {
        return filings.find(id, sender()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
