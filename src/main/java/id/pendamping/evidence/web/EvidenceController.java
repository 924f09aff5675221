package id.pendamping.evidence.web;

import id.pendamping.access.SubjectCard;
import id.pendamping.evidence.Evidence;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.forms.Refusals;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Regions;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Outcome;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What has arrived for a case: the list, and sending a file from a page without script. */
@Controller
@RequestMapping("/cases/{number}/evidence")
class EvidenceController {

    private static final int PAGE_SIZE = 24;

    private final EvidenceGate gate;
    private final Evidence evidence;
    private final EvidenceList evidenceList;
    private final Regions regions;
    private final Refusals words;

    EvidenceController(
            EvidenceGate gate, Evidence evidence, EvidenceList evidenceList, Regions regions, Refusals words) {
        this.gate = gate;
        this.evidence = evidence;
        this.evidenceList = evidenceList;
        this.regions = regions;
        this.words = words;
    }

    @InApi("GET /cases/{number}/evidence")
    @GetMapping
    ModelAndView list(@PathVariable String number, @RequestParam(defaultValue = "1") long page) {
        return page(gate.see(number), page);
    }

    /** Back to where the form stood, or to the list with what is wrong. */
    @InApi({"POST /cases/{number}/evidence/{id}", "PATCH /cases/{number}/evidence/{id}"})
    @PostMapping
    ModelAndView send(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable String back,
            Locale locale)
            throws IOException {
        EvidenceGate.Sending sending = gate.send(number);
        UUID chosen = id == null ? UUID.randomUUID() : id;
        String home = "/cases/" + sending.card().number() + "/evidence";
        String where = back != null && isOfCase(back, sending.card()) ? back : home;
        byte[] content = file == null ? new byte[0] : file.getBytes();
        Outcome outcome = evidence.keep(sending.subject(), chosen, content, sending.act());
        if (outcome instanceof Outcome.Refused refused) {
            ModelAndView page = page(sending.card(), 1);
            page.addObject("refusal", words.sentence(refused.refusals().get(0), locale));
            page.addObject("back", where);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:"
                + UriComponentsBuilder.fromUriString(where)
                        .replaceQueryParam("evidence", chosen)
                        .build()
                        .toUriString());
    }

    private ModelAndView page(SubjectCard card, long number) {
        ModelAndView page = new ModelAndView(gate.isMentor() ? "evidence/list-field" : "evidence/list");
        page.addObject("group", card);
        page.addObject("region", card.regency() == null ? null : regions.nameOf(card.regency()));
        page.addObject("place", card.place());
        page.addObject("list", evidenceList.page(card.subject(), PageRequest.of(number, PAGE_SIZE)));
        page.addObject("withheld", gate.withheld(card));
        page.addObject("maySend", gate.maySend(card));
        page.addObject("next", UUID.randomUUID());
        page.addObject("megabytes", evidenceList.largestFile() >> 20);
        return page;
    }

    private static boolean isOfCase(String path, SubjectCard card) {
        return path.matches("/cases/" + card.number() + "(/[A-Za-z0-9-]+)*(\\?[A-Za-z0-9=&._-]*)?");
    }
}
