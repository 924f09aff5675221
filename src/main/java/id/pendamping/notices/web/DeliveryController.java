package id.pendamping.notices.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.notices.Carriers;
import id.pendamping.notices.DeliveryOverview;
import id.pendamping.notices.RetryDelivery;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's view of messages that did not get through, and the order to try again. */
@Controller
@RequestMapping("/notices/deliveries")
class DeliveryController {

    private static final int PAGE_SIZE = 20;

    private final DeliveryOverview deliveries;
    private final RetryDelivery retries;
    private final Carriers carriers;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final MessageSource texts;

    DeliveryController(
            DeliveryOverview deliveries,
            RetryDelivery retries,
            Carriers carriers,
            Accounts accounts,
            CurrentAccount current,
            MessageSource texts) {
        this.deliveries = deliveries;
        this.retries = retries;
        this.carriers = carriers;
        this.accounts = accounts;
        this.current = current;
        this.texts = texts;
    }

    @InApi("GET /notices/deliveries")
    @GetMapping
    String list(
            @RequestParam(defaultValue = "GIVEN_UP") DeliveryOverview.State state,
            @RequestParam(defaultValue = "1") long page,
            Model model) {
        Page<DeliveryOverview.Line> list = deliveries.page(administrator(), state, PageRequest.of(page, PAGE_SIZE));
        model.addAttribute("list", list);
        model.addAttribute("state", state);
        model.addAttribute("states", DeliveryOverview.State.values());
        model.addAttribute("names", names(list));
        model.addAttribute("setUp", carriers.channels());
        return "notices/deliveries";
    }

    @InApi("POST /notices/deliveries/{id}/retry")
    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, Locale locale, RedirectAttributes flash) {
        RetryDelivery.Result result = retries.order(administrator(), id);
        if (result == RetryDelivery.Result.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        flash.addFlashAttribute("said", texts.getMessage("deliveries.retry." + result, null, locale));
        return "redirect:/notices/deliveries";
    }

    private Map<String, String> names(Page<DeliveryOverview.Line> list) {
        return list.items().stream()
                .flatMap(line -> Stream.of(line.accountId(), line.orderedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(id -> id, accounts::nameOf));
    }

    private Account administrator() {
        return current.holding(Duty.ADMINISTRATOR);
    }
}
