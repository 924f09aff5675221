package id.pendamping.decree;

import id.pendamping.access.Account;
import id.pendamping.bulk.BulkOrder;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has left the recipients of a list, and who comes from its reserve, in the order of the list. */
@Repository
class AmendmentStore {

    /** Still a recipient, and to be replaced because it stayed away from its induction. */
    private static final String IS_MISSED =
            "(a.status = 'REGISTERED' and p.case_id in (select m.case_id from induction_missed m))";

    private static final String IS_NAMED = " exists (select 1 from selection_named s where s.case_id = p.case_id)";

    /** Who was rejected before any decree was ratified leaves no decree: the place is free. */
    private static final String STOOD_IN_AN_ANNEX = """
            exists (select 1 from recipient_decree_row r join recipient_decree d on d.id = r.decree_id
                where r.case_id = p.case_id and d.ratified_on is not null)""";

    /** Recipients by the list, or by an amendment of it, who have left or are to leave, and whom no amendment has told yet. */
    private static final String LEAVING = """
             from (select phase_id, list, place, case_id from ranking_selected union all
                select v.phase_id, v.list, v.place, v.case_id from ranking_reserve v where exists (
                    select 1 from recipient_decree_row r join recipient_decree d on d.id = r.decree_id
                    join selection_document n on n.case_id = r.case_id and n.number = lower(d.number)
                    where r.case_id = v.case_id and d.amends is not null and d.ratified_on is not null)) p
            join group_card g on g.case_id = p.case_id join group_applicant a on a.case_id = p.case_id
            left join suspension_demand e on e.case_id = p.case_id
            where p.phase_id = :phase and p.list = :list and not exists (
                select 1 from recipient_decree_leaver l join recipient_decree d on d.id = l.decree_id
                where l.case_id = p.case_id and d.state not in ('WITHDRAWN', 'SETTLED')
                    or l.case_id = p.case_id and d.state = 'SETTLED' and a.status = 'REJECTED')
                and (a.status = 'REJECTED' and not""" + IS_NAMED + " and " + STOOD_IN_AN_ANNEX + " or " + IS_MISSED + ")";

    /** Whose turn may come. */
    private static final String WAITING = """
             from ranking_reserve p join group_card g on g.case_id = p.case_id join group_applicant a on a.case_id = p.case_id
            join selection_verified v on v.case_id = p.case_id
            where a.status = 'REGISTERED' and not a.suspended
                and not exists (select 1 from ranking_selected o where o.case_id = p.case_id)
                and not""" + IS_NAMED;

    /**
     * Places of the selected that are free, less those that groups of the reserve have: these are not looked for where nobody has
     * left. The named are counted group by group: the planner would read all recipients of all years to leave them out.
     */
    private static final String FREE = """
             (select case when o.left_places = 0 then 0 else o.left_places - (select count(*)::int from ranking_reserve p
                where p.phase_id = d.phase_id and p.list = d.list and""" + IS_NAMED + """
            ) end from (select count(*)::int as left_places from ranking_selected p join group_applicant a on a.case_id = p.case_id
                where p.phase_id = d.phase_id and p.list = d.list and a.phase_id = d.phase_id and a.status = 'REJECTED'
                    and (select count(*) from selection_named s where s.case_id = p.case_id) = 0) o)\s""";

    private final JdbcClient jdbc;

    AmendmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Decrees of lists of this year or later that have free places, groups that wait for them, and no amendment under way. */
    List<OpenAmendment> open(int year) {
        return jdbc.sql("select * from (select d.id, d.phase_id, d.list, d.number, d.frozen_by," + FREE
                        + "as free, (select count(*)::int"
                        + WAITING + """
                             and p.phase_id = d.phase_id and p.list = d.list) as reserve, (
                                select count(*)::int from (select phase_id, list, case_id from ranking_selected union all
                                    select phase_id, list, case_id from ranking_reserve) p
                                join group_applicant a on a.case_id = p.case_id
                                where p.phase_id = d.phase_id and p.list = d.list and\s""" + IS_MISSED + " and" + IS_NAMED + """
                                ) as missed
                            from recipient_decree d where d.amends is null and d.ratified_on is not null
                                and d.programme_year >= :year and not exists (
                                select 1 from recipient_decree o where (o.phase_id, o.list) = (d.phase_id, d.list)
                                    and o.amends is not null and o.state not in ('WITHDRAWN', 'SETTLED'))) one
                        where one.free > 0 and one.reserve > 0 or one.missed > 0 order by one.phase_id, one.list""")
                .param("year", year)
                .query((row, number) -> new OpenAmendment(
                        row.getObject("id", UUID.class),
                        row.getObject("phase_id", UUID.class),
                        row.getInt("list"),
                        row.getString("number"),
                        row.getString("frozen_by"),
                        row.getInt("free"),
                        row.getInt("missed"),
                        row.getInt("reserve")))
                .list();
    }

    /** Whether a place of the list is free now, that one more group of its reserve may have. */
    boolean hasFreePlace(UUID decree) {
        return free(decree) > 0;
    }

    /** How many groups of the reserve may come for those who have left. */
    int free(UUID decree) {
        return jdbc.sql("select" + FREE + "from recipient_decree d where d.id = :decree")
                .param("decree", decree)
                .query(Integer.class)
                .single();
    }

    /** Takes the annex back, before it is taken anew. */
    void clear(UUID decree) {
        for (String table : List.of("recipient_decree_row", "recipient_decree_leaver")) {
            jdbc.sql("delete from " + table + " where decree_id = :decree")
                    .param("decree", decree)
                    .update();
        }
    }

    /** Those who have left or are to leave. */
    void fillLeavers(UUID decree, UUID phaseId, int list) {
        jdbc.sql("""
                        insert into recipient_decree_leaver (decree_id, position, case_id, group_number, name, regency, village, amount,
                            ground)
                        select :decree, row_number() over (order by p.place), p.case_id, g.number, g.name, g.regency, g.village,
                            a.requested, case when a.status = 'REGISTERED' then 'ABSENCE' else coalesce(e.ground, 'REJECTION') end
                        """ + LEAVING)
                .param("decree", decree)
                .param("phase", phaseId)
                .param("list", list)
                .update();
    }

    /** As many of the reserve as there are places and money. */
    void fill(UUID decree, UUID phaseId, int list, int places, Rupiah money) {
        jdbc.sql("""
                        insert into recipient_decree_row (decree_id, position, case_id, group_number, name, regency, village, members,
                            amount)
                        select :decree, c.turn, c.case_id, c.number, c.name, c.regency, c.village, c.members, c.requested
                        from (select row_number() over (order by p.place) as turn, sum(a.requested) over (order by p.place) as sum,
                            p.case_id, g.number, g.name, g.regency, g.village, a.members, a.requested
                        """ + WAITING + """
                             and p.phase_id = :phase and p.list = :list) c
                        where c.turn <= :places and c.sum <= :money""")
                .param("decree", decree)
                .param("phase", phaseId)
                .param("list", list)
                .param("places", places)
                .param("money", money.amount())
                .update();
    }

    /** Leavers whose place and money are not free yet. */
    record Held(int groups, Rupiah amount) {}

    Held held(UUID decree) {
        return jdbc.sql(
                        "select count(*)::int as groups, coalesce(sum(p.amount), 0) as amount from recipient_decree_leaver p"
                                + " where p.decree_id = :decree and" + IS_NAMED)
                .param("decree", decree)
                .query((row, number) -> new Held(row.getInt("groups"), Rupiah.of(row.getLong("amount"))))
                .single();
    }

    /** The same, to be worked off before anybody comes. */
    List<BulkOrder.Chosen> toLeave(UUID decree) {
        return leavers(decree).stream()
                .filter(Leaver::isStillNamed)
                .map(one -> new BulkOrder.Chosen(one.caseId().subject(), one.group(), one.name(), one.regency()))
                .toList();
    }

    boolean isLeaver(UUID decree, CaseId caseId) {
        return jdbc.sql("""
                        select exists (select 1 from recipient_decree_leaver where decree_id = :decree and case_id = :case)""")
                .param("decree", decree)
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Groups of the annex, coming or leaving, that lie outside the person's regions. */
    int elsewhere(UUID decree, Account account) {
        return jdbc.sql("""
                        select count(*) from (select regency from recipient_decree_row where decree_id = :decree union all
                            select regency from recipient_decree_leaver where decree_id = :decree) g where not\s""" + account.scope().covers("g.regency"))
                .params(account.scope().parameters())
                .param("decree", decree)
                .query(Integer.class)
                .single();
    }

    List<Leaver> leavers(UUID decree) {
        return jdbc.sql("select p.*," + IS_NAMED + """
                         as named from recipient_decree_leaver p where p.decree_id = :decree order by p.position""")
                .param("decree", decree)
                .query((row, number) -> new Leaver(
                        row.getInt("position"),
                        CaseId.of(row.getString("case_id")),
                        row.getString("group_number"),
                        row.getString("name"),
                        row.getString("regency"),
                        row.getString("village"),
                        Rupiah.of(row.getLong("amount")),
                        Leaver.Ground.valueOf(row.getString("ground")),
                        row.getBoolean("named"),
                        List.of()))
                .list();
    }
}
