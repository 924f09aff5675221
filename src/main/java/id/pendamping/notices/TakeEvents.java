package id.pendamping.notices;

import id.pendamping.consuming.Inbox;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells who has to know of events; every event leads to at most one notice per person, however often it arrives. */
@Repository
class TakeEvents {

    private record Telling(CaseEvent event, Rule rule, Reader reader) {}

    /** Of an event. */
    private record Reader(UUID event, String account) {}

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final NoticeReaders readers;
    private final Deliveries deliveries;

    TakeEvents(JdbcClient jdbc, Inbox inbox, NoticeReaders readers, Deliveries deliveries) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.readers = readers;
        this.deliveries = deliveries;
    }

    /** Keeps the notices and plans their messages; an event that came before or concerns nobody changes nothing. */
    @Transactional
    void take(List<CaseEvent> events) {
        List<CaseEvent> telling =
                events.stream().filter(event -> !Rule.of(event).isEmpty()).toList();
        if (telling.isEmpty()) {
            return;
        }
        Set<UUID> unheard = new HashSet<>(inbox.newOf(
                Notices.CONSUMER, telling.stream().map(CaseEvent::id).toList()));
        List<Telling> tellings = new ArrayList<>();
        for (CaseEvent event : telling) {
            if (unheard.remove(event.id())) {
                tellings.addAll(tellings(event));
            }
        }
        Map<Reader, Long> kept = keep(tellings);
        for (Telling one : tellings) {
            deliveries.plan(
                    Objects.requireNonNull(kept.get(one.reader())),
                    one.reader().account(),
                    one.rule(),
                    one.event().happenedAt());
        }
    }

    private List<Telling> tellings(CaseEvent event) {
        Set<String> told = new HashSet<>();
        List<Telling> tellings = new ArrayList<>();
        for (Rule rule : Rule.of(event)) {
            readers.of(rule, event).stream()
                    .filter(told::add)
                    .forEach(account -> tellings.add(new Telling(event, rule, new Reader(event.id(), account))));
        }
        return tellings;
    }

    private Map<Reader, Long> keep(List<Telling> tellings) {
        Map<Reader, Long> kept = new HashMap<>();
        if (!tellings.isEmpty()) {
            jdbc.sql("""
                            insert into notice (case_id, account_id, kind, created_at, event_id, step)
                            select o.of_case, o.account, o.kind, o.at, o.event, nullif(o.step, '')
                            from unnest(:cases::uuid[], :accounts::text[], :kinds::text[], :times::timestamptz[],
                                :events::uuid[], :steps::text[]) with ordinality as o (of_case, account, kind, at, event,
                                step, n)
                            order by o.n
                            returning id, event_id, account_id""")
                    .param("cases", each(tellings, one -> one.event().caseId().value(), UUID[]::new))
                    .param("accounts", each(tellings, one -> one.reader().account(), String[]::new))
                    .param("kinds", each(tellings, one -> one.rule().kind(), String[]::new))
                    .param(
                            "times",
                            each(tellings, one -> Timestamp.from(one.event().happenedAt()), Timestamp[]::new))
                    .param("steps", each(tellings, one -> one.event().about(), String[]::new))
                    .param("events", each(tellings, one -> one.event().id(), UUID[]::new))
                    .query(row -> {
                        kept.put(
                                new Reader(row.getObject("event_id", UUID.class), row.getString("account_id")),
                                row.getLong("id"));
                    });
        }
        return kept;
    }

    private static <T> T[] each(List<Telling> tellings, Function<Telling, T> part, IntFunction<T[]> array) {
        return tellings.stream().map(part).toArray(array);
    }
}
