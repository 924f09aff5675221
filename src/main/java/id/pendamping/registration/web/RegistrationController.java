package id.pendamping.registration.web;

import id.pendamping.access.Account;
import id.pendamping.registration.Column;
import id.pendamping.registration.LineColumn;
import id.pendamping.registration.Template;
import id.pendamping.registration.imports.Batch;
import id.pendamping.registration.imports.Batches;
import id.pendamping.registration.imports.GroupResult;
import id.pendamping.registration.imports.GroupResults;
import id.pendamping.registration.imports.Imports;
import id.pendamping.registration.imports.Problem;
import id.pendamping.registration.imports.Reasons;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.shared.PageOnly;
import id.pendamping.shared.Refusal;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.SafeCsv;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Uploading registration files and following their import. */
@Controller
@RequestMapping("/registrations")
class RegistrationController {

    private static final int SHOWN = 500;
    private static final int MOST_IN_DOWNLOAD = 200_000;

    private final Imports imports;
    private final Batches batches;
    private final GroupResults results;
    private final Reasons reasons;
    private final OwnImports own;
    private final Limits limits;

    RegistrationController(
            Imports imports, Batches batches, GroupResults results, Reasons reasons, OwnImports own, Limits limits) {
        this.imports = imports;
        this.batches = batches;
        this.results = results;
        this.reasons = reasons;
        this.own = own;
        this.limits = limits;
    }

    @InApi("GET /registrations")
    @GetMapping
    ModelAndView list() {
        return page(registrar(), null);
    }

    @InApi("POST /registrations")
    @PostMapping
    ModelAndView upload(@RequestParam(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        Account registrar = registrar();
        if (file == null || file.isEmpty()) {
            return page(registrar, Refusal.at("file", "refusal.import.empty"));
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        Imports.Uploaded uploaded = imports.take(name, file.getBytes(), registrar);
        if (uploaded instanceof Imports.Uploaded.Refused refused) {
            return page(registrar, refused.refusal());
        }
        return new ModelAndView("redirect:/registrations/" + ((Imports.Uploaded.Taken) uploaded).batchId());
    }

    private ModelAndView page(Account registrar, @Nullable Refusal refusal) {
        ModelAndView page = new ModelAndView("registration/registrations");
        page.addObject("batches", batches.uploadedBy(registrar.id()));
        page.addObject("columns", Column.values());
        page.addObject("lineColumns", LineColumn.values());
        page.addObject("mostLines", LineColumn.LINES);
        page.addObject("limits", limits);
        if (refusal != null) {
            page.addObject("refusal", reasons.words(refusal.messageKey(), refusal.arguments()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @InApi({"GET /registrations/{id}", "GET /registrations/{id}/results", "GET /registrations/{id}/results/onward"})
    @GetMapping("/{id}")
    String batch(@PathVariable UUID id, Model model) {
        Batch batch = own(id);
        model.addAttribute("batch", batch);
        model.addAttribute("onward", results.onward(id));
        model.addAttribute("rejected", results.notTaken(id, SHOWN));
        model.addAttribute("taken", batch.isOver() ? results.taken(id, SHOWN) : List.of());
        model.addAttribute("reasons", reasons);
        model.addAttribute("shown", SHOWN);
        return "registration/batch";
    }

    @InApi("GET /registrations/{id}/results")
    @GetMapping("/{id}/rejected.csv")
    ResponseEntity<byte[]> rejected(@PathVariable UUID id) {
        own(id);
        List<String> header = Stream.of("group", "village", "row", "column", "reason")
                .map(column -> say("batch.rejected." + column))
                .toList();
        Stream<List<String>> rows = results.notTaken(id, MOST_IN_DOWNLOAD).stream()
                .flatMap(result -> result.problems().stream().map(problem -> row(result, problem)));
        return Download.csv(
                say("batch.rejected.file"),
                SafeCsv.write(Stream.concat(Stream.of(header), rows).toList()));
    }

    private String say(String key) {
        return reasons.words(key, List.of());
    }

    private List<String> row(GroupResult result, Problem problem) {
        return List.of(
                result.groupName(),
                result.village(),
                String.valueOf(problem.row()),
                problem.column() == null ? "" : problem.column(),
                reasons.words(problem.messageKey(), problem.arguments()));
    }

    @PageOnly("A row of headings; they stand in the description of POST /registrations")
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template() {
        registrar();
        return Download.csv("pendaftaran.csv", SafeCsv.write(List.of(Template.header())));
    }

    private Account registrar() {
        return own.registrar().orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private Batch own(UUID id) {
        registrar();
        return own.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
