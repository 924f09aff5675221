package id.pendamping.findings.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.desk.Desk;
import id.pendamping.findings.FindingAccess;
import id.pendamping.findings.FindingDeeds;
import id.pendamping.findings.FindingStore;
import id.pendamping.findings.Findings;
import id.pendamping.forms.Ids;
import id.pendamping.forms.Option;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.PageOnly;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Raises a finding about a case. */
@Controller
class NewFindingController {

    private final FindingDeeds deeds;
    private final FindingStore store;
    private final DeedPages pages;
    private final Desk desk;
    private final CurrentAccount current;
    private final MessageSource texts;

    NewFindingController(
            FindingDeeds deeds,
            FindingStore store,
            DeedPages pages,
            Desk desk,
            CurrentAccount current,
            MessageSource texts) {
        this.deeds = deeds;
        this.store = store;
        this.pages = pages;
        this.desk = desk;
        this.current = current;
        this.texts = texts;
    }

    @PageOnly("An empty form")
    @GetMapping("/cases/{number}/findings/new")
    ModelAndView ask(@PathVariable String number, Locale locale) {
        return page(UUID.randomUUID()).show(number, locale);
    }

    @InApi("POST /cases/{number}/findings")
    @PostMapping("/cases/{number}/findings")
    ModelAndView raise(
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            RedirectAttributes after,
            Locale locale) {
        return page(idOrNew(parameters.get("id"))).handIn(number, parameters, after, locale);
    }

    private DeedPage page(UUID id) {
        Deed<Findings.Draft> raising = deeds.raising(id);
        return pages.of("findings/finding-new", raising, "finding.")
                .showing((card, model, locale) -> {
                    Duty duty = desk.dutyFor(current.get(), card, raising).orElseThrow();
                    model.addAttribute("formId", id)
                            .addAttribute(
                                    "sourceOptions",
                                    options("finding.source.", FindingAccess.sources(duty).stream(), locale))
                            .addAttribute("ownerOptions", options("duty.", FindingAccess.OWNERS.stream(), locale));
                })
                .saying(card -> new DefaultMessageSourceResolvable(
                        new String[] {"finding.raised"}, new Object[] {String.valueOf(raised(id))}))
                .leadingTo(card -> card.address() + "/findings/" + raised(id));
    }

    private int raised(UUID id) {
        return store.find(id).orElseThrow().number();
    }

    private List<Option> options(String keys, Stream<? extends Enum<?>> values, Locale locale) {
        return values.map(value -> new Option(value.name(), texts.getMessage(keys + value.name(), null, locale)))
                .toList();
    }

    /** Chosen when the form was shown, so that sending it twice raises one finding. */
    private static UUID idOrNew(@Nullable String id) {
        return id == null ? UUID.randomUUID() : new Ids().read(id).orElseGet(UUID::randomUUID);
    }
}
