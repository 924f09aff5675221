package id.pendamping.setback.web;

import id.pendamping.desk.Deed;
import id.pendamping.desk.DeedPage;
import id.pendamping.desk.DeedPages;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** One page for each thing that may be told about a setback: what it means, the form, and what befell the group before. */
@Component
class SetbackPages {

    private final Setbacks setbacks;
    private final DeedPages pages;

    SetbackPages(Setbacks setbacks, DeedPages pages) {
        this.setbacks = setbacks;
        this.pages = pages;
    }

    /** @param words the key of all words of the page; {@code address} is where the deed is handed in, below the case */
    DeedPage of(Deed<?> deed, String words, String address) {
        return pages.of("setback/setback", deed, words + '.')
                .showing((card, model, locale) -> model.addAttribute("words", words)
                        .addAttribute("address", address)
                        .addAttribute("told", setbacks.of(CaseId.of(card.subject()))));
    }
}
