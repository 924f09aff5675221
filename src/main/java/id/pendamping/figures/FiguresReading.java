package id.pendamping.figures;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies the rule of the contract: what is not above the last sequence of its case is a repetition, the next one counts,
 * and a larger one means that something is missing, so that the case stands still and the alarm is raised. Rows, last
 * sequences and offsets change in one transaction.
 */
@Component
class FiguresReading {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresReading.class);

    /** What to do with an event that is not as agreed. */
    private enum Faulty {
        FAILS,
        IS_LEFT_OUT
    }

    private final FiguresBook book;
    private final BrokenLinks links;
    private final Generations generations;

    FiguresReading(FiguresBook book, BrokenLinks links, Generations generations) {
        this.book = book;
        this.links = links;
        this.generations = generations;
    }

    /** Into the generation that is shown; an event that is not as agreed fails. */
    @Transactional
    void take(List<ConsumerRecord<String, byte[]>> messages) {
        read(generations.holdShown(), messages, Faulty.FAILS);
    }

    /** The case of an event that is not as agreed stands still before it, whether another one follows or not. */
    @Transactional
    void standStill(ConsumerRecord<String, byte[]> message) {
        int shown = generations.holdShown();
        CaseMessage.headersOf(message)
                .ifPresent(fact ->
                        apply(shown, List.of(), Faulty.FAILS, new HashMap<>(Map.of(fact.caseId(), fact.sequence()))));
    }

    /** Into the generation that is being built, unless somebody has finished it; its faulty events leave gaps. */
    @Transactional
    boolean build(int generation, List<ConsumerRecord<String, byte[]>> messages, long total) {
        if (!generations.holdBuilding(generation, total)) {
            return false;
        }
        if (!messages.isEmpty()) {
            read(generation, messages, Faulty.IS_LEFT_OUT);
        }
        return true;
    }

    /** Lets readers see the generation when it has everything that the one they see has. */
    @Transactional
    boolean show(int generation, Map<Integer, Long> ends) {
        if (!generations.holdBuilding(generation, 0)) {
            return true;
        }
        Map<Integer, Long> shown = book.positions(generations.holdShownAlone());
        Map<Integer, Long> built = book.positions(generation);
        boolean isComplete = shown.entrySet().stream()
                .allMatch(position -> built.getOrDefault(position.getKey(), 0L)
                        >= Math.min(position.getValue(), ends.getOrDefault(position.getKey(), 0L)));
        if (isComplete) {
            generations.show(generation);
        }
        return isComplete;
    }

    private void read(int generation, List<ConsumerRecord<String, byte[]>> messages, Faulty faulty) {
        List<PublishedFact> facts = new ArrayList<>();
        Map<CaseId, Long> gaps = new HashMap<>();
        Map<Integer, FiguresBook.Position> positions = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            Optional<PublishedFact> fact = fact(message, faulty, gaps);
            fact.ifPresent(facts::add);
            positions.merge(
                    message.partition(),
                    new FiguresBook.Position(
                            message.offset() + 1,
                            fact.map(PublishedFact::happenedAt).orElse(null)),
                    FiguresReading::further);
        }
        apply(generation, facts, faulty, gaps);
        book.advance(generation, positions);
    }

    private void apply(int generation, List<PublishedFact> facts, Faulty faulty, Map<CaseId, Long> gaps) {
        Set<CaseId> concerned = facts.stream().map(PublishedFact::caseId).collect(Collectors.toSet());
        concerned.addAll(gaps.keySet());
        if (concerned.isEmpty()) {
            return;
        }
        Map<CaseId, CaseFigures> rows = new HashMap<>(book.cases(generation, concerned));
        Set<CaseId> changed = new LinkedHashSet<>();
        for (PublishedFact fact : facts) {
            CaseFigures known = rows.get(fact.caseId());
            long next = known == null ? 1 : known.sequence() + 1;
            if (known != null) {
                link(generation, known, fact);
            }
            if (fact.sequence() > next) {
                gaps.merge(fact.caseId(), fact.sequence(), Math::max);
            } else if (fact.sequence() == next) {
                after(known, fact, faulty, gaps).ifPresent(row -> {
                    rows.put(row.caseId(), row);
                    changed.add(row.caseId());
                });
            }
        }
        // what was missing may have come in the same batch
        gaps.entrySet()
                .removeIf(gap ->
                        rows.containsKey(gap.getKey()) && rows.get(gap.getKey()).sequence() >= gap.getValue());
        if (!changed.isEmpty()) {
            book.keep(generation, changed.stream().map(rows::get).toList());
            book.settle(generation, changed);
        }
        if (!gaps.isEmpty()) {
            LOG.error("Events are missing for {} cases, which stand still in the figures", gaps.size());
            book.raise(generation, gaps);
        }
    }

    /** A hash that does not fit is named and stops nothing: the figures count what was told. */
    private void link(int generation, CaseFigures known, PublishedFact fact) {
        if (fact.sequence() == known.sequence() + 1 && !fact.link().continues(known.hash())) {
            links.found(generation, fact.caseId(), fact.sequence(), fact.link().previous(), known.hash());
        }
        if (fact.sequence() == known.sequence() && !fact.link().repeats(known.hash())) {
            links.found(generation, fact.caseId(), fact.sequence(), fact.link().hash(), known.hash());
        }
    }

    private static Optional<PublishedFact> fact(
            ConsumerRecord<String, byte[]> message, Faulty faulty, Map<CaseId, Long> gaps) {
        try {
            Optional<PublishedFact> fact = CaseMessage.of(message);
            if (fact.isEmpty()) {
                LOG.warn(
                        "Left aside: partition {} offset {} does not say which fact of which case it is",
                        message.partition(),
                        message.offset());
            }
            return fact;
        } catch (IllegalArgumentException e) {
            leaveOut(e, faulty, CaseMessage.headersOf(message).orElseThrow(), gaps);
            return Optional.empty();
        }
    }

    private static Optional<CaseFigures> after(
            @Nullable CaseFigures known, PublishedFact fact, Faulty faulty, Map<CaseId, Long> gaps) {
        try {
            return Optional.of(known == null ? CaseFigures.begunBy(fact) : known.after(fact));
        } catch (IllegalArgumentException | ArithmeticException e) {
            leaveOut(e, faulty, fact, gaps);
            return Optional.empty();
        }
    }

    private static void leaveOut(RuntimeException fault, Faulty faulty, PublishedFact where, Map<CaseId, Long> gaps) {
        if (faulty == Faulty.FAILS) {
            throw fault;
        }
        gaps.merge(where.caseId(), where.sequence(), Math::max);
        LOG.warn("Left out of the rebuild: {}", fault.getMessage());
    }

    private static FiguresBook.Position further(FiguresBook.Position one, FiguresBook.Position other) {
        Instant last = one.lastAt() == null
                        || (other.lastAt() != null && other.lastAt().isAfter(one.lastAt()))
                ? other.lastAt()
                : one.lastAt();
        return new FiguresBook.Position(Math.max(one.next(), other.next()), last);
    }
}
