package id.pendamping.repair.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Refusals;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.repair.ModelMoves;
import id.pendamping.repair.Repairs;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the interventions have in common; only administrators get any of them. */
@Component
class RepairPages {

    private static final int PAGE_SIZE = 20;

    private final Repairs repairs;
    private final ModelMoves moves;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Refusals refusals;
    private final Clock clock;

    RepairPages(
            Repairs repairs,
            ModelMoves moves,
            Accounts accounts,
            CurrentAccount current,
            Refusals refusals,
            Clock clock) {
        this.repairs = repairs;
        this.moves = moves;
        this.accounts = accounts;
        this.current = current;
        this.refusals = refusals;
        this.clock = clock;
    }

    /** All interventions, newest first, and the moves of models. */
    ModelAndView overview(long page) {
        Page<Repairs.Repair> latest = repairs.latest(PageRequest.of(page, PAGE_SIZE));
        List<ModelMoves.Move> moved = moves.latest();
        return new ModelAndView("repair/repairs")
                .addObject("list", latest)
                .addObject("behind", moves.behind())
                .addObject("moves", moved)
                .addObject(
                        "names",
                        names(Stream.concat(
                                latest.items().stream().flatMap(one -> Stream.of(one.askedBy(), or(one.decidedBy()))),
                                moved.stream().flatMap(one -> Stream.of(one.askedBy(), or(one.decidedBy()))))))
                .addObject("me", administrator().id());
    }

    /** The page once more, with what is wrong. */
    ModelAndView refused(ModelAndView page, List<Refusal> refused, Locale locale) {
        Refusal why = refused.get(0);
        page.addObject("wrong", why.field() == null ? "form" : why.field())
                .addObject("why", refusals.sentence(why, locale));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The names of these accounts. */
    Map<String, String> names(Stream<String> ids) {
        return ids.filter(id -> !id.isEmpty()).distinct().collect(Collectors.toMap(id -> id, accounts::nameOf));
    }

    static String or(@Nullable String id) {
        return id == null ? "" : id;
    }

    Act act() {
        return Act.by(administrator().as(Duty.ADMINISTRATOR), clock.instant());
    }

    /** Who asks; anybody else is sent away. */
    Account administrator() {
        Account account = current.get();
        if (!account.holds(Duty.ADMINISTRATOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return account;
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
