package id.pendamping.dossier;

import id.pendamping.journal.JournalReader;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what is folded from the journal against the tables, for every case there is or for some. */
public final class FoldCheck {

    private static final String TABLES = """
            select g.number, c.case_id, coalesce(c.outcome, c.stage) as state,
                (select d.number from decree_recipient r join decree d on d.id = r.decree_id
                 where r.case_id = g.id and r.state = 'RATIFIED') as decree,
                (select a.mentor_id::text from assignment a
                 where a.case_id = g.id and a.status in ('ACCEPTED', 'COMPLETED')) as mentor,
                (select a.number from agreement a where a.case_id = g.id) as agreement,
                (select b.status from bank_account b where b.case_id = g.id and b.current) as account,
                coalesce(l.disbursed, (select p.amount from disbursement_paid p where p.case_id = g.id)) as disbursed,
                coalesce(l.accepted, 0) as accepted, coalesce(l.returned, 0) as returned,
                coalesce(l.written_off, 0) as written_off,
                (select amount from refund_credit c where c.case_id = g.id and decided_by is null) as credit,
                (select due_on from report_deadline where case_id = g.id) as report_due,
                (select version from report where case_id = g.id order by version desc limit 1) as version,
                (select status from report where case_id = g.id order by version desc limit 1) as status,
                (select count(*) from finding f where f.case_id = g.id
                    and f.status not in ('SETTLED', 'NOT_ACTIONABLE')) as findings,
                (select ground from suspension s where s.case_id = g.id and s.ended_on is null) as suspension,
                (select kind from group_change x where x.case_id = g.id and x.state in ('OPEN', 'REVIEW')
                    and c.outcome is null) as group_change
            from aid_case c join aid_group g on g.id = c.case_id left join case_ledger l on l.case_id = g.id
            where cast(:case as uuid) is null or c.case_id = :case
            order by g.number""";

    private record Row(String number, CaseId caseId, Standing standing) {}

    private FoldCheck() {}

    /** One line for every case that differs. */
    public static List<String> differences(JdbcClient jdbc, JournalReader journal) {
        return differences(jdbc, journal, null);
    }

    /** What differs of this case, or of all. */
    public static List<String> differences(JdbcClient jdbc, JournalReader journal, @Nullable CaseId caseId) {
        return jdbc
                .sql(TABLES)
                .param("case", caseId == null ? null : caseId.value())
                .query(FoldCheck::read)
                .list()
                .stream()
                .map(row -> {
                    Standing folded = Standing.after(journal.of(row.caseId().subject(), 0, 5_000));
                    return row.number() + ' ' + folded.since(row.standing());
                })
                .filter(line -> !line.endsWith("[]"))
                .toList();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        Map<Aspect, Object> aspects = new EnumMap<>(Aspect.class);
        put(aspects, Aspect.STATE, row.getString("state"));
        put(aspects, Aspect.DECREE, row.getString("decree"));
        put(aspects, Aspect.MENTOR, row.getString("mentor"));
        put(aspects, Aspect.AGREEMENT, row.getString("agreement"));
        put(aspects, Aspect.BANK_ACCOUNT, row.getString("account"));
        if (row.getObject("disbursed") != null) {
            Rupiah disbursed = Rupiah.of(row.getLong("disbursed"));
            Rupiah accepted = Rupiah.of(row.getLong("accepted"));
            Rupiah returned = Rupiah.of(row.getLong("returned"));
            Rupiah writtenOff = Rupiah.of(row.getLong("written_off"));
            aspects.put(Aspect.DISBURSED, disbursed);
            aspects.put(Aspect.ACCEPTED, accepted);
            aspects.put(Aspect.RETURNED, returned);
            aspects.put(Aspect.WRITTEN_OFF, writtenOff);
            aspects.put(
                    Aspect.OUTSTANDING,
                    disbursed.minus(accepted).minus(returned).minus(writtenOff));
        }
        if (row.getObject("credit") != null) {
            aspects.put(Aspect.CREDIT, Rupiah.of(row.getLong("credit")));
        }
        put(aspects, Aspect.REPORT_DUE, row.getObject("report_due", java.time.LocalDate.class));
        if (row.getString("status") != null) {
            aspects.put(Aspect.REPORT, new ReportState(row.getInt("version"), row.getString("status")));
        }
        aspects.put(Aspect.OPEN_FINDINGS, row.getLong("findings"));
        put(aspects, Aspect.SUSPENSION, row.getString("suspension"));
        put(aspects, Aspect.GROUP_CHANGE, row.getString("group_change"));
        return new Row(
                row.getString("number"), new CaseId(row.getObject("case_id", UUID.class)), new Standing(aspects));
    }

    private static void put(Map<Aspect, Object> aspects, Aspect aspect, @Nullable Object value) {
        if (value != null) {
            aspects.put(aspect, value);
        }
    }
}
