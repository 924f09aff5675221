package id.pendamping.inbox.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Refusals;
import id.pendamping.forms.RequestRefused;
import id.pendamping.forms.Sent;
import id.pendamping.inbox.DeadLetter;
import id.pendamping.inbox.DeadLetterContent;
import id.pendamping.inbox.DeadLetters;
import id.pendamping.inbox.MessageRepair;
import id.pendamping.inbox.MessageRepairs;
import id.pendamping.inbox.MessageSettled.Settlement;
import id.pendamping.inbox.RepairDeadLetter;
import id.pendamping.inbox.SettleDeadLetter;
import id.pendamping.inbox.WaitingMessages;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Messages that were set aside, for programs of administrators. */
@RestController
@RequestMapping("/api/v1/dead-letters")
@Tag(name = "Dead letters")
class DeadLetterApiController {

    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final DeadLetterContent content;
    private final SettleDeadLetter settleLetter;
    private final RepairDeadLetter repairLetter;
    private final MessageRepairs repairs;
    private final Refusals refusals;
    private final PageLinks links;
    private final CurrentAccount current;

    DeadLetterApiController(
            DeadLetters letters,
            WaitingMessages waiting,
            DeadLetterContent content,
            SettleDeadLetter settleLetter,
            RepairDeadLetter repairLetter,
            MessageRepairs repairs,
            Refusals refusals,
            PageLinks links,
            CurrentAccount current) {
        this.letters = letters;
        this.waiting = waiting;
        this.content = content;
        this.settleLetter = settleLetter;
        this.repairLetter = repairLetter;
        this.repairs = repairs;
        this.refusals = refusals;
        this.links = links;
        this.current = current;
    }

    /**
     * A message that was set aside, without its content.
     *
     * @param reasons why, in the caller's language
     */
    record Letter(
            UUID id,
            String consumer,
            String topic,
            int partition,
            long offset,
            @Nullable String key,
            @Nullable CaseId caseId,
            @Nullable String eventId,
            @Nullable String eventType,
            List<String> reasons,
            DeadLetter.State state,
            Instant setAsideAt,
            @Nullable Instant settledAt,
            @Nullable String settledBy,
            @Nullable String settledWhy,
            @Nullable UUID repairedAs,
            @Nullable String supersededBy) {}

    /**
     * A message with its content.
     *
     * @param waiting how many messages wait behind it
     * @param choices what can be done with it; a repair is proposed by one administrator and decided on by another
     * @param repairs what was proposed in place of its content, oldest first
     */
    record Opened(
            Letter letter,
            DeadLetterContent.Content content,
            int waiting,
            List<Settlement> choices,
            List<MessageRepair> repairs) {}

    @GetMapping
    @Operation(summary = "Messages that could not be dealt with, newest first")
    ResponseEntity<List<Letter>> list(
            @RequestParam(defaultValue = "OPEN") DeadLetter.State state,
            @ParameterObject PartRequest asked,
            Locale locale) {
        return links.answer(letters.part(administrator(), state, asked), letter -> shown(letter, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A message with its content, in which numbers of people are masked")
    Opened show(@PathVariable UUID id, Locale locale) {
        DeadLetter letter = find(id);
        return new Opened(
                shown(letter, locale),
                content.of(letter),
                waiting.behind(letter),
                settleLetter.choices(letter),
                repairs.of(letter).stream().map(MessageRepair::masked).toList());
    }

    @PostMapping("/{id}/settlement")
    @Operation(summary = "Takes a message once more as it is, or discards it; always with a reason")
    Letter settle(@PathVariable UUID id, Sent<SettleDeadLetter.Command> sent, Locale locale) {
        DeadLetter letter = find(id);
        RequestRefused.unlessDone(settleLetter.handle(administrator(), letter, sent.command()));
        return shown(find(id), locale);
    }

    @PostMapping("/{id}/repairs")
    @Operation(summary = "Proposes another content for a message, with a reason; nothing changes before the decision")
    Opened propose(@PathVariable UUID id, Sent<RepairDeadLetter.Proposal> sent, Locale locale) {
        Account account = administrator();
        UUID repairId = sent.id(account.id());
        RequestRefused.unlessDone(repairLetter.ask(account, find(id), repairId, sent.command()));
        return show(id, locale);
    }

    @PostMapping("/{id}/repairs/{repairId}/decision")
    @Operation(summary = "Another administrator approves a proposed content, and the message is taken, or refuses it")
    Opened decide(
            @PathVariable UUID id, @PathVariable UUID repairId, Sent<RepairDeadLetter.Decision> sent, Locale locale) {
        RequestRefused.unlessDone(repairLetter.decide(administrator(), find(id), repairId, sent.command()));
        return show(id, locale);
    }

    private Letter shown(DeadLetter letter, Locale locale) {
        return new Letter(
                letter.id(),
                letter.consumer(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.caseId(),
                letter.eventId(),
                letter.eventType(),
                letter.reasons().stream()
                        .map(reason -> refusals.sentence(reason, locale))
                        .toList(),
                letter.state(),
                letter.setAsideAt(),
                letter.settledAt(),
                letter.settledBy(),
                letter.settledWhy(),
                letter.repairedAs(),
                letter.supersededBy());
    }

    private DeadLetter find(UUID id) {
        return letters.find(administrator(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Account administrator() {
        return current.holding(Duty.ADMINISTRATOR);
    }
}
