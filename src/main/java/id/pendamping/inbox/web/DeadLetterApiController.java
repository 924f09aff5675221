package id.pendamping.inbox.web;

import id.pendamping.access.Account;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages that were set aside, for programs of administrators. */
@RestController
@RequestMapping("/api/v1/dead-letters")
@Tag(name = "Dead letters")
class DeadLetterApiController {

    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final DeadLetterContent content;
    private final MessageRepairs repairs;
    private final SettleDeadLetter settleLetter;
    private final RepairDeadLetter repair;
    private final DeadLetterPage page;
    private final PageLinks links;

    DeadLetterApiController(
            DeadLetters letters,
            WaitingMessages waiting,
            DeadLetterContent content,
            MessageRepairs repairs,
            SettleDeadLetter settleLetter,
            RepairDeadLetter repair,
            DeadLetterPage page,
            PageLinks links) {
        this.letters = letters;
        this.waiting = waiting;
        this.content = content;
        this.repairs = repairs;
        this.settleLetter = settleLetter;
        this.repair = repair;
        this.page = page;
        this.links = links;
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
     * A message with its content, in which numbers of people are masked, and what was proposed in its place.
     *
     * @param waiting how many messages wait behind it
     * @param choices what can be done with it
     */
    record Opened(
            Letter letter,
            DeadLetterContent.Content content,
            List<MessageRepair> repairs,
            int waiting,
            List<Settlement> choices) {}

    @GetMapping
    @Operation(summary = "Messages that could not be dealt with, newest first")
    ResponseEntity<List<Letter>> list(
            @RequestParam(defaultValue = "OPEN") DeadLetter.State state,
            @ParameterObject PartRequest asked,
            Locale locale) {
        return links.answer(letters.part(page.administrator(), state, asked), letter -> shown(letter, locale));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A message with its content, in which numbers of people are masked")
    Opened show(@PathVariable UUID id, Locale locale) {
        return opened(page.find(id), locale);
    }

    @PostMapping("/{id}/settlement")
    @Operation(summary = "Takes a message once more as it came, or discards it; always with a reason")
    Opened settle(@PathVariable UUID id, Sent<SettleDeadLetter.Command> sent, Locale locale) {
        DeadLetter letter = page.find(id);
        RequestRefused.unlessDone(settleLetter.handle(page.administrator(), letter, sent.command()));
        return opened(page.find(id), locale);
    }

    @PostMapping("/{id}/repairs")
    @Operation(summary = "Proposes another content for a message; a second administrator decides")
    Opened propose(@PathVariable UUID id, Sent<RepairDeadLetter.Proposal> sent, Locale locale) {
        DeadLetter letter = page.find(id);
        Account account = page.administrator();
        RequestRefused.unlessDone(repair.ask(account, letter, sent.id(account.id()), sent.command()));
        return opened(page.find(id), locale);
    }

    @PostMapping("/{id}/repairs/{repairId}")
    @Operation(summary = "Decides on the content that another administrator proposed; what is approved is taken")
    Opened decide(
            @PathVariable UUID id, @PathVariable UUID repairId, Sent<RepairDeadLetter.Decision> sent, Locale locale) {
        DeadLetter letter = page.find(id);
        RequestRefused.unlessDone(repair.decide(page.administrator(), letter, repairId, sent.command()));
        return opened(page.find(id), locale);
    }

    private Opened opened(DeadLetter letter, Locale locale) {
        return new Opened(
                shown(letter, locale),
                content.of(letter),
                repairs.of(letter).stream().map(MessageRepair::masked).toList(),
                waiting.behind(letter),
                settleLetter.choices(letter));
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
                page.sentences(letter.reasons(), locale),
                letter.state(),
                letter.setAsideAt(),
                letter.settledAt(),
                letter.settledBy(),
                letter.settledWhy(),
                letter.repairedAs(),
                letter.supersededBy());
    }
}
