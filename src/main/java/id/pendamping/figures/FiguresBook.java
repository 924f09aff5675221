package id.pendamping.figures;

import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures as they are kept: rows, gaps and positions of a generation. Every call belongs into one transaction. */
@Repository
class FiguresBook {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    FiguresBook(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** The rows of these cases that there are, held until the end of the transaction. */
    Map<CaseId, CaseFigures> cases(int generation, Collection<CaseId> ids) {
        return jdbc
                .sql("""
                        select * from figures_case
                        where generation = :generation and case_id = any(string_to_array(:ids, ',')::uuid[])
                        order by case_id for update""")
                .param("generation", generation)
                .param("ids", joined(ids))
                .query((row, number) -> KeptCase.read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFigures::caseId, found -> found));
    }

    /** Keeps the rows; one that has meanwhile come further stays as it is. */
    void keep(int generation, Collection<CaseFigures> changed) {
        batches.batchUpdate(
                """
                insert into figures_case (generation, case_id, sequence, hash, last_at, number, programme_year, phase, regency,
                    state, mentor_id, missed, disbursed, accepted, returned, written_off, unsupported, reserved, registered_at, selected_at,
                    disbursed_on, report_due, report_received_at, suspended_at, struck_on, struck_until, transfer_back,
                    transfer_adrift, transfer_settled, credit, unaccounted, demands, recovery_ordered, loss_undecided,
                    loss_given_up, ended_at)
                values (:generation, :case, :sequence, :hash, :lastAt, :number, :year, :phase, :regency,
                    :state, :mentor, :missed, :disbursed, :accepted, :returned, :writtenOff, :unsupported, :reserved, :registeredAt, :selectedAt,
                    :disbursedOn, :reportDue, :reportReceivedAt, :suspendedAt, :struckOn, :struckUntil, :transferBack,
                    :transferAdrift, :transferSettled, :credit, :unaccounted, :demands, :recoveryOrdered, :lossUndecided,
                    :lossGivenUp, :endedAt)
                on conflict (generation, case_id) do update set
                    sequence = excluded.sequence, hash = excluded.hash, last_at = excluded.last_at, state = excluded.state,
                    mentor_id = excluded.mentor_id, missed = excluded.missed, disbursed = excluded.disbursed,
                    accepted = excluded.accepted, returned = excluded.returned, written_off = excluded.written_off,
                    unsupported = excluded.unsupported, reserved = excluded.reserved,
                    selected_at = excluded.selected_at, disbursed_on = excluded.disbursed_on,
                    report_due = excluded.report_due, report_received_at = excluded.report_received_at,
                    suspended_at = excluded.suspended_at, struck_on = excluded.struck_on,
                    struck_until = excluded.struck_until, transfer_back = excluded.transfer_back,
                    transfer_adrift = excluded.transfer_adrift, transfer_settled = excluded.transfer_settled,
                    credit = excluded.credit, unaccounted = excluded.unaccounted, demands = excluded.demands,
                    recovery_ordered = excluded.recovery_ordered, loss_undecided = excluded.loss_undecided,
                    loss_given_up = excluded.loss_given_up,
                    ended_at = excluded.ended_at
                where figures_case.sequence < excluded.sequence""",
                changed.stream()
                        .map(figures -> KeptCase.row(generation, figures))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Notes that these cases stand still, with the highest sequence that came. */
    void raise(int generation, Map<CaseId, Long> gaps) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                """
                insert into figures_gap (generation, case_id, seen, since) values (:generation, :case, :seen, :now)
                on conflict (generation, case_id) do update set seen = greatest(figures_gap.seen, excluded.seen)""",
                gaps.entrySet().stream()
                        .map(gap -> new MapSqlParameterSource()
                                .addValue("generation", generation)
                                .addValue("case", gap.getKey().value())
                                .addValue("seen", gap.getValue())
                                .addValue("now", now))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Takes the note away from those that have caught up with everything that came. */
    void settle(int generation, Collection<CaseId> ids) {
        jdbc.sql("""
                        delete from figures_gap g using figures_case c
                        where g.generation = :generation and c.generation = g.generation and c.case_id = g.case_id
                          and c.case_id = any(string_to_array(:ids, ',')::uuid[]) and c.sequence >= g.seen""").param("generation", generation).param("ids", joined(ids)).update();
    }

    void advance(int generation, Map<Integer, Position> positions) {
        batches.batchUpdate(
                """
                insert into figures_position (generation, partition, next_offset, last_at)
                values (:generation, :partition, :next, :lastAt)
                on conflict (generation, partition) do update set
                    next_offset = greatest(figures_position.next_offset, excluded.next_offset),
                    last_at = greatest(figures_position.last_at, excluded.last_at)""",
                positions.entrySet().stream()
                        .map(position -> new MapSqlParameterSource()
                                .addValue("generation", generation)
                                .addValue("partition", position.getKey())
                                .addValue("next", position.getValue().next())
                                .addValue(
                                        "lastAt",
                                        KeptCase.timestamp(position.getValue().lastAt())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** How far each partition has been read; what is missing has not been begun. */
    Map<Integer, Long> positions(int generation) {
        Map<Integer, Long> positions = new HashMap<>();
        jdbc.sql("select partition, next_offset from figures_position where generation = :generation")
                .param("generation", generation)
                .query(row -> {
                    positions.put(row.getInt("partition"), row.getLong("next_offset"));
                });
        return positions;
    }

    /** Throws some rows of a generation away; false when none is left. */
    boolean sweep(int generation) {
        int gone = jdbc.sql("""
                        delete from figures_case where (generation, case_id) in (
                            select generation, case_id from figures_case where generation = :generation limit :most)""")
                .param("generation", generation)
                .param("most", AT_ONCE)
                .update();
        if (gone == 0) {
            List.of("figures_gap", "figures_broken_link", "figures_position")
                    .forEach(table -> jdbc.sql("delete from " + table + " where generation = :generation")
                            .param("generation", generation)
                            .update());
        }
        return gone > 0;
    }

    /** Where reading goes on, and when the last event happened that was read. */
    record Position(long next, @Nullable Instant lastAt) {}

    private static String joined(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::toString).collect(Collectors.joining(","));
    }
}
