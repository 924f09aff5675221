package id.pendamping.ranking.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.forms.ErrorSummary;
import id.pendamping.forms.Wrong;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Regions;
import id.pendamping.ranking.Criterion;
import id.pendamping.ranking.Fairness;
import id.pendamping.ranking.NominativeList;
import id.pendamping.ranking.NominativeLists;
import id.pendamping.ranking.Placement;
import id.pendamping.shared.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a list and the page of a place, as their readers may see them. */
@Component
class RankingPages {

    private static final int PAGE_SIZE = 50;
    private static final String LABELS = "ranking.";

    private final ListsOfPhases phases;
    private final NominativeLists lists;
    private final Accounts accounts;
    private final Regions regions;
    private final ErrorSummary errors;

    RankingPages(ListsOfPhases phases, NominativeLists lists, Accounts accounts, Regions regions, ErrorSummary errors) {
        this.phases = phases;
        this.lists = lists;
        this.accounts = accounts;
        this.regions = regions;
        this.errors = errors;
    }

    /**
     * What of a list is shown.
     *
     * @param number of the list; null for the latest
     */
    record Shown(
            String phase,
            @Nullable Integer number,
            @Nullable Placement placement,
            long page) {}

    ModelAndView list(Shown shown, List<Refusal> refused, Map<String, String> typed, Locale locale) {
        Account reader = phases.reader();
        ListsOfPhases.PhaseLists phase = phases.of(shown.phase());
        NominativeList list = shown.number() == null
                ? phase.lists().stream().findFirst().orElse(null)
                : phases.list(shown.phase(), shown.number());
        ModelAndView page = page("ranking/list", shown.phase(), list, reader, refused, locale)
                .addObject("phase", phase)
                .addObject("placement", shown.placement())
                .addObject("placements", Placement.values())
                .addObject("reason", typed.getOrDefault("reason", ""));
        if (list != null) {
            page.addObject("order", list.weights())
                    .addObject(
                            "rows",
                            lists.page(list, reader, shown.placement(), PageRequest.of(shown.page(), PAGE_SIZE)));
        } else {
            page.addObject("order", phase.order());
        }
        return page;
    }

    ModelAndView place(
            String phase, int number, String group, List<Refusal> refused, Map<String, String> typed, Locale locale) {
        Account reader = phases.reader();
        NominativeList list = phases.list(phase, number);
        NominativeLists.Explained explained = phases.explained(list, group);
        return page("ranking/place", phase, list, reader, refused, locale)
                .addObject("explained", Visible.to(reader, explained))
                .addObject("group", explained.group())
                .addObject("order", list.weights())
                .addObject("typed", typed)
                .addObject(
                        "mover",
                        explained.group().movedBy() == null
                                ? null
                                : accounts.nameOf(explained.group().movedBy()));
    }

    ModelAndView fairness(String phase, int number, Locale locale) {
        NominativeList list = phases.list(phase, number);
        return page("ranking/fairness", phase, list, phases.reader(), List.of(), locale)
                .addObject("traits", Fairness.Trait.values())
                .addObject("view", lists.fairness(list));
    }

    private ModelAndView page(
            String view,
            String number,
            @Nullable NominativeList list,
            Account reader,
            List<Refusal> refused,
            Locale locale) {
        List<Wrong> wrong = errors.of(LABELS, refused, locale);
        Map<String, String> whys = new HashMap<>();
        wrong.forEach(one -> whys.merge(one.anchor(), one.sentence(), (a, b) -> a + ' ' + b));
        ModelAndView page = new ModelAndView(view)
                .addObject("number", number)
                .addObject("of", phases.phase(number))
                .addObject("list", list)
                .addObject("criteria", Criterion.values())
                .addObject("regions", regions)
                .addObject("names", list == null ? Map.of() : names(list))
                .addObject("mayDraw", ListsOfPhases.mayDraw(reader))
                .addObject("mayFreeze", list != null && ListsOfPhases.mayFreeze(reader) && !list.isOf(reader.id()))
                .addObject("mayDiscard", ListsOfPhases.mayDraw(reader) || ListsOfPhases.mayFreeze(reader))
                .addObject("wrong", wrong)
                .addObject("whys", whys);
        if (!refused.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Map<String, String> names(NominativeList list) {
        Map<String, String> names = new HashMap<>();
        Stream.concat(Stream.of(list.drawnBy()), Stream.ofNullable(list.decidedBy()))
                .filter(Objects::nonNull)
                .forEach(id -> names.put(id, accounts.nameOf(id)));
        return names;
    }
}
