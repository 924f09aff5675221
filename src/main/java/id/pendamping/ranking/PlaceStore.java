package id.pendamping.ranking;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places of a list that is a draft: filled at once, moved one by one, and read off for what each of them means. */
@Repository
class PlaceStore {

    private static final String OF_LIST = " where phase_id = :phase and list = :list";

    /** How many groups are selected, with how much money, and how many are in reserve. */
    record Counts(int selected, Rupiah amount, int reserve) {}

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(UUID phaseId, int list, List<Candidate.Scored> inOrder) {
        jdbc.sql("""
                        insert into nominative_place (phase_id, list, case_id, place, computed, placement, amount, points, score,
                            risk, met, members, neighbours, returns, disability, chair_gender, regency, registered_at)
                        select :phase, :list, n.case_id, n.place, n.place, 'NOT_SELECTED', n.amount,
                            string_to_array(n.points, ',')::int[], n.score, n.risk, n.met, n.members, n.neighbours, n.returns,
                            n.disability, n.gender, n.regency, n.registered_at
                        from unnest(:cases, :amounts, :points, :scores, :risks, :met, :members, :neighbours, :returns,
                            :disabilities, :genders, :regencies, :registered) with ordinality as n (case_id, amount, points,
                            score, risk, met, members, neighbours, returns, disability, gender, regency, registered_at, place)""")
                .param("phase", phaseId)
                .param("list", list)
                .param("cases", column(inOrder, one -> one.candidate().caseId().value(), UUID[]::new))
                .param(
                        "amounts",
                        column(inOrder, one -> one.candidate().amount().amount(), Long[]::new))
                .param("points", column(inOrder, PlaceStore::points, String[]::new))
                .param("scores", column(inOrder, Candidate.Scored::score, Integer[]::new))
                .param("risks", column(inOrder, one -> one.candidate().seen().risk(), Integer[]::new))
                .param("met", column(inOrder, one -> one.candidate().seen().met(), Integer[]::new))
                .param("members", column(inOrder, one -> one.candidate().seen().members(), Integer[]::new))
                .param(
                        "neighbours",
                        column(inOrder, one -> one.candidate().seen().neighbours(), Integer[]::new))
                .param("returns", column(inOrder, one -> one.candidate().seen().returns(), Integer[]::new))
                .param(
                        "disabilities",
                        column(inOrder, one -> one.candidate().seen().disability(), Boolean[]::new))
                .param("genders", column(inOrder, one -> one.candidate().chairGender(), String[]::new))
                .param("regencies", column(inOrder, one -> one.candidate().regency(), String[]::new))
                .param(
                        "registered",
                        column(inOrder, one -> Timestamp.from(one.candidate().registeredAt()), Timestamp[]::new))
                .update();
    }

    private static <T> T[] column(
            List<Candidate.Scored> rows, Function<Candidate.Scored, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static String points(Candidate.Scored scored) {
        return String.join(",", scored.points().stream().map(String::valueOf).toList());
    }

    /** Those between the two places go one place towards the one that became free. */
    void move(UUID phaseId, int list, CaseId caseId, int from, int to, String reason, Act act) {
        jdbc.sql("""
                        update nominative_place
                        set place = case when case_id = :case then :to when :from < :to then place - 1 else place + 1 end,
                            reason = case when case_id = :case then :reason else reason end,
                            moved_by = case when case_id = :case then :by else moved_by end,
                            moved_at = case when case_id = :case then cast(:at as timestamptz) else moved_at end
                        """ + OF_LIST + " and place between least(:from, :to) and greatest(:from, :to)")
                .param("phase", phaseId)
                .param("list", list)
                .param("case", caseId.value())
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    /** Reads off who is within the places and the money, who is in reserve, and who is not. */
    Counts settle(UUID phaseId, int list) {
        jdbc.sql("""
                        with sums as (
                            select p.case_id, p.place, sum(p.amount) over (order by p.place) as amount
                            from nominative_place p where p.phase_id = :phase and p.list = :list
                        ), cut as (
                            select l.reserves, (select count(*) from sums s where s.place <= l.places and s.amount <= l.money)
                                as selected
                            from nominative_list l where l.phase_id = :phase and l.number = :list
                        ), said as (
                            select s.case_id, case when s.place <= c.selected then 'SELECTED'
                                when s.place <= c.selected + c.reserves then 'RESERVE' else 'NOT_SELECTED' end as placement
                            from sums s cross join cut c
                        )
                        update nominative_place p set placement = d.placement from said d
                        where p.phase_id = :phase and p.list = :list and p.case_id = d.case_id
                            and p.placement <> d.placement""").param("phase", phaseId).param("list", list).update();
        return counts(phaseId, list);
    }

    Counts counts(UUID phaseId, int list) {
        return jdbc.sql("select count(*) filter (where placement = 'SELECTED') as selected,"
                        + " coalesce(sum(amount) filter (where placement = 'SELECTED'), 0) as amount,"
                        + " count(*) filter (where placement = 'RESERVE') as reserve from nominative_place" + OF_LIST)
                .param("phase", phaseId)
                .param("list", list)
                .query((row, number) ->
                        new Counts(row.getInt("selected"), Rupiah.of(row.getLong("amount")), row.getInt("reserve")))
                .single();
    }
}
