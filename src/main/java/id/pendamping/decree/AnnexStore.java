package id.pendamping.decree;

import id.pendamping.access.Account;
import id.pendamping.bulk.BulkOrder;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Annexes: taken from a frozen list, and read beside what is on record of their groups now. */
@Repository
class AnnexStore {

    /** Selected by a frozen list, verified still, and named by no decree. */
    private static final String OPEN = """
            from ranking_selected p join group_card g on g.case_id = p.case_id
            join group_applicant a on a.case_id = p.case_id join selection_verified v on v.case_id = p.case_id
            where a.status = 'REGISTERED'
                and not exists (select 1 from selection_named s where s.case_id = p.case_id)
            """;

    private static final String OF_LIST = " and p.phase_id = :phase and p.list = :list ";

    /** The last word is looked up row by row: without its limit the planner would read those of all years beside one annex. */
    private static final String ROWS = """
            select r.*, g.name as name_now, g.village as village_now, a.members as members_now,
                a.requested as amount_now, coalesce(s.ratified, false) as recipient,
                case when a.status = 'REJECTED' then coalesce(e.ground, case when w.at_year_end then 'YEAR_END'
                    else 'REJECTION' end) end as ended,
                case when e.ground is null and w.verdict in ('REJECTED', 'FAILED') then w.note end as note
            from recipient_decree_row r join group_card g on g.case_id = r.case_id
            join group_applicant a on a.case_id = r.case_id
            join recipient_decree d on d.id = r.decree_id
            left join selection_named s on s.case_id = r.case_id and s.number = d.number
            left join suspension_demand e on e.case_id = r.case_id
            left join lateral (select * from selection_last_word l where l.case_id = r.case_id limit 1) w on true
            where r.decree_id = :decree""";

    private static final String LEFT = " and s.ratified is not true";

    /** Counted without what only a shown row needs. */
    private static final String COUNTED = "select count(*) from recipient_decree_row r where r.decree_id = :decree";

    private static final String COUNTED_LEFT = """
            select count(*) from recipient_decree_row r join recipient_decree d on d.id = r.decree_id
            left join selection_named s on s.case_id = r.case_id and s.number = d.number
            where r.decree_id = :decree""" + LEFT;

    private static final Keyset<AnnexRow> BY_POSITION = Keyset.rising("r.position", Integer.class, AnnexRow::position);

    private final JdbcClient jdbc;

    AnnexStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenList> openLists() {
        return jdbc.sql("""
                        select l.phase_id, l.list, l.frozen_by, o.groups, o.amount from ranking_frozen l cross join lateral (
                            select count(*)::int as groups, sum(a.requested) as amount\s""" + OPEN + """
                                and p.phase_id = l.phase_id and p.list = l.list and a.phase_id = l.phase_id) o
                        where o.groups > 0 and not exists (select 1 from recipient_decree d
                            where (d.phase_id, d.list) = (l.phase_id, l.list) and d.state <> 'WITHDRAWN')
                        order by l.phase_id, l.list""")
                .query((row, number) -> new OpenList(
                        row.getObject("phase_id", UUID.class),
                        row.getInt("list"),
                        row.getString("frozen_by"),
                        row.getInt("groups"),
                        Rupiah.of(row.getLong("amount"))))
                .list();
    }

    /** When the list was frozen; fails where there is none. */
    Instant frozenAt(UUID phaseId, int list) {
        return jdbc.sql("select frozen_at from ranking_frozen where phase_id = :phase and list = :list")
                .param("phase", phaseId)
                .param("list", list)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** What of the list can be named lies outside the person's regions. */
    int elsewhere(UUID phaseId, int list, Account account) {
        return jdbc.sql("select count(*) " + OPEN + OF_LIST + " and not "
                        + account.scope().covers("g.regency"))
                .params(account.scope().parameters())
                .param("phase", phaseId)
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    /** Takes the annex from the list as it is now, and gives the number of its groups. */
    int fill(UUID decree, UUID phaseId, int list) {
        jdbc.sql("delete from recipient_decree_row where decree_id = :decree")
                .param("decree", decree)
                .update();
        return jdbc.sql("""
                        insert into recipient_decree_row (decree_id, position, case_id, group_number, name, regency, village, members,
                            amount)
                        select :decree, row_number() over (order by p.place), p.case_id, g.number, g.name, g.regency, g.village,
                            a.members, a.requested
                        """ + OPEN + OF_LIST)
                .param("decree", decree)
                .param("phase", phaseId)
                .param("list", list)
                .update();
    }

    /** What a decree names more than its phase has left with what leavers will free; the annex counts itself. */
    boolean isTooMuch(UUID decree) {
        return jdbc.sql("""
                        select d.groups > s.quota - s.named + h.groups or d.amount > s.ceiling - s.committed + h.amount
                        from recipient_decree d join selection_promise s on s.phase_id = d.phase_id, lateral (
                            select count(*) as groups, coalesce(sum(l.amount), 0) as amount from recipient_decree_leaver l
                            join selection_named n on n.case_id = l.case_id where l.decree_id = d.id) h
                        where d.id = :decree""").param("decree", decree).query(Boolean.class).single();
    }

    Page<AnnexRow> page(UUID decree, boolean onlyLeft, PageRequest asked) {
        String narrowed = ROWS + (onlyLeft ? LEFT : "");
        int total = jdbc.sql(onlyLeft ? COUNTED_LEFT : COUNTED)
                .param("decree", decree)
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<AnnexRow> rows = jdbc.sql(narrowed + " order by r.position limit :size offset :skip")
                .param("decree", decree)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query((row, number) -> read(row))
                .list();
        return Page.of(rows, shown, total);
    }

    Slice<AnnexRow> part(UUID decree, boolean onlyLeft, PartRequest asked) {
        return BY_POSITION.read(
                jdbc,
                ROWS + (onlyLeft ? LEFT : ""),
                new HashMap<>(Map.of("decree", decree)),
                asked,
                (row, number) -> read(row));
    }

    List<AnnexRow> all(UUID decree) {
        return jdbc.sql(ROWS + " order by r.position")
                .param("decree", decree)
                .query((row, number) -> read(row))
                .list();
    }

    /** How many of the annex are not recipients by the decree. */
    int left(UUID decree) {
        return jdbc.sql(COUNTED_LEFT)
                .param("decree", decree)
                .query(Integer.class)
                .single();
    }

    /** Those for whom the decree is to be carried out. */
    List<BulkOrder.Chosen> open(UUID decree) {
        return jdbc.sql(ROWS + LEFT + " order by r.position")
                .param("decree", decree)
                .query((row, number) -> new BulkOrder.Chosen(
                        CaseId.of(row.getString("case_id")).subject(),
                        row.getString("group_number"),
                        row.getString("name"),
                        row.getString("regency")))
                .list();
    }

    /** The amount with which the annex names the group. */
    Rupiah amount(UUID decree, CaseId caseId) {
        return jdbc.sql("select amount from recipient_decree_row where decree_id = :decree and case_id = :case")
                .param("decree", decree)
                .param("case", caseId.value())
                .query((row, number) -> Rupiah.of(row.getLong(1)))
                .single();
    }

    private static AnnexRow read(ResultSet row) throws SQLException {
        return new AnnexRow(
                row.getInt("position"),
                CaseId.of(row.getString("case_id")),
                row.getString("group_number"),
                row.getString("name"),
                row.getString("regency"),
                row.getString("village"),
                row.getInt("members"),
                Rupiah.of(row.getLong("amount")),
                new AnnexRow.Now(
                        row.getString("name_now"),
                        row.getString("village_now"),
                        row.getInt("members_now"),
                        Rupiah.of(row.getLong("amount_now"))),
                ended(row.getString("ended"), row.getString("note")),
                row.getBoolean("recipient") ? AnnexRow.Standing.RECIPIENT : AnnexRow.Standing.WAITING,
                List.of());
    }

    private static AnnexRow.@Nullable Ended ended(@Nullable String ground, @Nullable String note) {
        return ground == null ? null : new AnnexRow.Ended(Leaver.Ground.valueOf(ground), note);
    }
}
