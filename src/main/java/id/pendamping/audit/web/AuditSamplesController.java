package id.pendamping.audit.web;

import id.pendamping.access.Accounts;
import id.pendamping.audit.AuditSamples;
import id.pendamping.forms.Refusals;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Samples by monetary unit: auditors commit and draw, every officer may look and draw again. */
@Controller
@RequestMapping("/audit/samples")
class AuditSamplesController {

    private static final int PAGE_SIZE = 50;
    private static final int AT_A_TIME = 2_000;
    private static final String COMMAND = "(printf %s \"$SEED\" | xxd -r -p; printf %s \"$SAMPLE\") | sha256sum";

    private final AuditSamples samples;
    private final Auditor auditor;
    private final Programme programme;
    private final Accounts accounts;
    private final MessageSource texts;
    private final Refusals refusals;

    AuditSamplesController(
            AuditSamples samples,
            Auditor auditor,
            Programme programme,
            Accounts accounts,
            MessageSource texts,
            Refusals refusals) {
        this.samples = samples;
        this.auditor = auditor;
        this.programme = programme;
        this.accounts = accounts;
        this.texts = texts;
        this.refusals = refusals;
    }

    @InApi("GET /audit-samples")
    @GetMapping
    ModelAndView list() {
        auditor.orOfficer();
        List<AuditSamples.Sample> all = samples.all();
        return new ModelAndView("audit/samples")
                .addObject("samples", all)
                .addObject("phases", phases())
                .addObject("names", names(all))
                .addObject("mayCommit", AuditSamples.seesWholePhases(auditor.account()))
                .addObject(
                        "mine",
                        all.stream()
                                .filter(sample -> samples.mayDraw(auditor.account(), sample))
                                .map(AuditSamples.Sample::id)
                                .collect(Collectors.toSet()));
    }

    @InApi("POST /phases/{phase}/audit-samples")
    @PostMapping
    ModelAndView commit(
            @RequestParam(required = false) UUID phase, @RequestParam(defaultValue = "") String hits, Locale locale) {
        auditor.ofWholePhases();
        List<Refusal> refused = phase == null || !phases().containsKey(phase)
                ? List.of(Refusal.at("phase", "refusal.audit.phase"))
                : auditor.perform(new Subject(Subject.Kind.PHASE, phase.toString()), samples.committing(), order(hits));
        if (!refused.isEmpty()) {
            Refusal why = refused.get(0);
            ModelAndView page = list().addObject("phase", phase)
                    .addObject("hits", hits)
                    .addObject("wrong", why.field())
                    .addObject("why", sentence(why, locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/audit/samples");
    }

    @InApi("POST /audit-samples/{id}/draw")
    @PostMapping("/{id}/draw")
    ModelAndView draw(@PathVariable UUID id, Locale locale) {
        auditor.only();
        AuditSamples.Sample sample = find(id);
        List<Refusal> refused = auditor.perform(sample.phase(), samples.drawing(sample), new AuditSamples.Draw());
        if (!refused.isEmpty()) {
            ModelAndView page = list().addObject("refused", id).addObject("why", sentence(refused.get(0), locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/audit/samples/" + id);
    }

    @InApi({"GET /audit-samples/{id}", "GET /audit-samples/{id}/groups"})
    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @RequestParam(defaultValue = "1") long page) {
        auditor.orOfficer();
        AuditSamples.Sample sample = drawn(id);
        return new ModelAndView("audit/sample")
                .addObject("sample", sample)
                .addObject("phase", programme.phase(sample.phaseId()))
                .addObject("key", samples.key(sample))
                .addObject("list", samples.hit(auditor.account(), sample, PageRequest.of(page, PAGE_SIZE)))
                .addObject("by", accounts.nameOf(sample.committedBy()))
                .addObject("isPart", !auditor.account().scope().isEverywhere())
                .addObject("command", COMMAND);
    }

    /** Everything that was drawn from; {@code kind} is csv or xlsx. */
    @InApi("GET /audit-samples/{id}/groups")
    @GetMapping("/{id}/groups.{kind:csv|xlsx}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, @PathVariable String kind, Locale locale) {
        auditor.orOfficer();
        List<List<String>> rows = rows(drawn(id), locale);
        boolean workbook = kind.equals("xlsx");
        String name = "sampel-" + id + '.' + kind;
        return workbook
                ? Download.workbook(name, TextWorkbook.write("Sampel", rows))
                : Download.csv(name, SafeCsv.write(rows));
    }

    private List<List<String>> rows(AuditSamples.Sample sample, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("position", "number", "disbursed", "upto", "hits").stream()
                .map(column -> texts.getMessage("audit.column." + column, null, locale))
                .toList());
        List<AuditSamples.Item> some = samples.items(auditor.account(), sample, 0, AT_A_TIME);
        while (!some.isEmpty()) {
            some.forEach(item -> rows.add(List.of(
                    String.valueOf(item.position()),
                    item.number(),
                    String.valueOf(item.disbursed().amount()),
                    String.valueOf(item.upto().amount()),
                    String.valueOf(item.hits()))));
            some = samples.items(
                    auditor.account(), sample, some.get(some.size() - 1).position(), AT_A_TIME);
        }
        return rows;
    }

    private static AuditSamples.Order order(String hits) {
        return new AuditSamples.Order(hits.strip().matches("\\d{1,4}") ? Integer.parseInt(hits.strip()) : 0);
    }

    private Map<UUID, Phase> phases() {
        Map<UUID, Phase> phases = new LinkedHashMap<>();
        programme.phases().forEach(phase -> phases.put(phase.id(), phase));
        return phases;
    }

    private Map<String, String> names(List<AuditSamples.Sample> all) {
        return all.stream()
                .map(AuditSamples.Sample::committedBy)
                .distinct()
                .collect(Collectors.toMap(id -> id, accounts::nameOf));
    }

    private AuditSamples.Sample find(UUID id) {
        return samples.find(id).orElseThrow(Auditor::unknown);
    }

    private AuditSamples.Sample drawn(UUID id) {
        return samples.find(id).filter(AuditSamples.Sample::isDrawn).orElseThrow(Auditor::unknown);
    }

    private String sentence(Refusal why, Locale locale) {
        return refusals.sentence(why, locale);
    }
}
