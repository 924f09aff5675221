package id.pendamping.tracing;

import id.pendamping.access.Accounts;
import id.pendamping.desk.FactMeanings;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.PersonalNumbers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest entries of a case in the words of people: what, who, on which duty, why. */
@Component
public class TimeLine {

    /** How an entry is drawn: a deed, a decision, or a rule at work. */
    public enum Kind {
        DEED,
        DECISION,
        AUTOMATION
    }

    /**
     * One entry.
     *
     * @param type the fact's literal; its words are the message {@code fact.<type>}
     * @param answer which way it went, where there was a choice; its words are the message {@code fact.<type>.<answer>}
     * @param who the person's name, or the rule's
     * @param names of the people whose accounts the data mentions, by where it does
     * @param hash first groups of the entry's hash
     */
    public record Line(
            long sequence,
            Kind kind,
            String type,
            @Nullable String answer,
            Instant when,
            String who,
            Duty duty,
            @Nullable String reason,
            Map<String, Object> data,
            Map<String, String> names,
            String hash) {}

    private static final String REMINDER = "deadline-near";

    /** Under these names facts carry accounts, beside the account that acted. */
    private static final List<String> ACCOUNTS = List.of("handedFrom", "handedTo");

    private final JournalReader journal;
    private final Accounts accounts;
    private final FactMeanings meanings;

    TimeLine(JournalReader journal, Accounts accounts, FactMeanings meanings) {
        this.journal = journal;
        this.accounts = accounts;
        this.meanings = meanings;
    }

    /** The newest entries, newest first. */
    public List<Line> latest(CaseId caseId, int count) {
        return journal.latest(caseId.subject(), count).stream().map(this::line).toList();
    }

    /** The newest entries that moved something, newest first: without the reminders that a waiting case gathers. */
    public List<Line> glance(CaseId caseId, int count) {
        return journal.latest(caseId.subject(), count * 2).stream()
                .filter(entry -> !entry.type().equals(REMINDER))
                .limit(count)
                .map(this::line)
                .toList();
    }

    /** These entries in words. */
    public List<Line> tell(List<Recorded> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(Recorded entry) {
        return new Line(
                entry.sequence(),
                kind(entry),
                entry.type(),
                entry.answer().orElse(null),
                entry.occurredAt(),
                accounts.nameOf(entry.actor()),
                entry.duty(),
                masked(entry.reason()),
                entry.data(),
                names(entry),
                entry.hash().substring(0, 4) + ' ' + entry.hash().substring(4, 8));
    }

    /** Also what was written down before such numbers were masked on their way in. */
    private static @Nullable String masked(@Nullable String words) {
        return words == null ? null : PersonalNumbers.masked(words);
    }

    private Map<String, String> names(Recorded entry) {
        return ACCOUNTS.stream()
                .filter(entry.data()::containsKey)
                .collect(Collectors.toMap(
                        key -> key,
                        key -> accounts.nameOf(String.valueOf(entry.data().get(key)))));
    }

    private Kind kind(Recorded entry) {
        if (entry.duty() == Duty.AUTOMATION) {
            return Kind.AUTOMATION;
        }
        return meanings.isDecision(entry.type()) ? Kind.DECISION : Kind.DEED;
    }
}
