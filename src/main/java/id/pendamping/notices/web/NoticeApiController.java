package id.pendamping.notices.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.RequestRefused;
import id.pendamping.group.Groups;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.notices.DeliveryOverview;
import id.pendamping.notices.Notices;
import id.pendamping.notices.Preferences;
import id.pendamping.notices.RetryDelivery;
import id.pendamping.shared.Duty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the caller was told and how the caller wants to be told; for administrators, what did not get through. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Notices")
class NoticeApiController {

    private final Notices notices;
    private final Preferences preferences;
    private final DeliveryOverview deliveries;
    private final RetryDelivery retries;
    private final Groups groups;
    private final PageLinks links;
    private final CurrentAccount current;

    NoticeApiController(
            Notices notices,
            Preferences preferences,
            DeliveryOverview deliveries,
            RetryDelivery retries,
            Groups groups,
            PageLinks links,
            CurrentAccount current) {
        this.notices = notices;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.retries = retries;
        this.groups = groups;
        this.links = links;
        this.current = current;
    }

    /** One notice; {@code number} is that of the case. */
    record Notice(long id, String number, String kind, Instant createdAt, boolean unread) {}

    /** What has become of the order. */
    record Retried(RetryDelivery.Result result) {}

    @GetMapping("/notices")
    @Operation(summary = "What the caller was told, newest first")
    ResponseEntity<List<Notice>> list(@ParameterObject PartRequest asked) {
        return links.answer(
                notices.part(current.get().id(), asked),
                told -> new Notice(
                        told.id(), groups.get(told.caseId()).number(), told.kind(), told.createdAt(), told.isUnread()));
    }

    @PostMapping("/notices/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Everything that the caller was told so far counts as read")
    void read() {
        notices.read(current.get().id());
    }

    @GetMapping("/account/notices")
    @Operation(summary = "How the caller wants to be told; addresses are masked")
    NoticeSettings settings() {
        return NoticeSettings.of(preferences.of(current.get()));
    }

    @PutMapping("/account/notices")
    @Operation(
            summary = "How the caller wants to be told from now on",
            description = "email and phone are new addresses; without them those that are kept stay.")
    NoticeSettings keep(@RequestBody NoticeSettings.Change change) {
        Account account = current.get();
        SettingsReading reading =
                new SettingsReading(change.typed(), preferences.of(account), SettingsController.optional(account));
        RequestRefused.unlessEmpty(reading.problems());
        preferences.keep(account, reading.preference());
        return settings();
    }

    @GetMapping("/notices/deliveries")
    @Operation(summary = "Messages by mail and to phones, without addresses and words, in the order of their ids")
    ResponseEntity<List<DeliveryOverview.Line>> deliveries(
            @RequestParam(defaultValue = "GIVEN_UP") DeliveryOverview.State state, @ParameterObject PartRequest asked) {
        return links.answer(deliveries.part(current.holding(Duty.ADMINISTRATOR), state, asked), line -> line);
    }

    @PostMapping("/notices/deliveries/{id}/retry")
    @Operation(summary = "Lets a message that was given up begin anew")
    Retried retry(@PathVariable UUID id) {
        RetryDelivery.Result result = retries.order(current.holding(Duty.ADMINISTRATOR), id);
        if (result == RetryDelivery.Result.UNKNOWN) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new Retried(result);
    }
}
