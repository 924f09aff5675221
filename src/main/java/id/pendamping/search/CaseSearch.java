package id.pendamping.search;

import id.pendamping.access.Account;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases in the reader's regions, latest first. */
@Repository
public class CaseSearch {

    /**
     * One case that was found.
     *
     * @param state stage, or outcome
     * @param outstanding zero until money is paid
     * @param due the earliest last day of what waits; null when nothing does
     */
    public record Hit(
            CaseId caseId,
            String number,
            String name,
            String regency,
            String state,
            Rupiah requested,
            Rupiah outstanding,
            int openFindings,
            @Nullable LocalDate due,
            Instant openedAt) {}

    /**
     * A page of hits.
     *
     * @param counted how many there are, at most {@link #COUNTED}
     */
    public record Page(List<Hit> hits, int number, int size, int counted) {

        /** Whether there are more than were counted. */
        public boolean isUncounted() {
            return counted > COUNTED;
        }

        public boolean hasNext() {
            return (long) number * size < counted;
        }
    }

    /** So many hits are counted; beyond it a reader narrows the question. */
    public static final int COUNTED = 1_000;

    private static final String COLUMNS = """
            select c.case_id, g.number, g.name, g.regency, coalesce(c.outcome, c.stage) as state, g.requested,
                coalesce((select l.outstanding from case_ledger l where l.case_id = g.id), 0) as outstanding,
                (select count(*) from finding f where f.case_id = g.id
                    and f.status not in ('SETTLED', 'NOT_ACTIONABLE')) as findings,
                (select min(w.due_on) from work_item w where w.case_id = g.id) as due,
                c.opened_at""";

    private static final String ORDER = " order by c.opened_at desc, c.case_id";

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Page find(Account reader, Criteria criteria, int number, int size) {
        Question question = question(reader, criteria);
        int counted = jdbc.sql("select count(*) from (select 1" + question.from() + " limit :counted) hits")
                .params(question.parameters())
                .param("counted", COUNTED + 1)
                .query(Integer.class)
                .single();
        return new Page(hits(question, size, (number - 1) * size), number, size, counted);
    }

    /** The first hits, for a file. */
    @Transactional(readOnly = true)
    public List<Hit> all(Account reader, Criteria criteria, int most) {
        return hits(question(reader, criteria), most, 0);
    }

    /** These cases, as far as they lie in the reader's regions. */
    public List<Hit> of(Account reader, Collection<CaseId> cases, int most) {
        Question question = question(reader, EVERYTHING);
        question.and(
                "c.case_id = any(:cases)",
                "cases",
                cases.stream().map(CaseId::value).toArray(UUID[]::new));
        return hits(question, most, 0);
    }

    private static final Criteria EVERYTHING =
            new Criteria(null, null, null, null, null, null, null, null, null, null, null, null, null);

    private List<Hit> hits(Question question, int size, int skip) {
        return jdbc.sql(COLUMNS + question.from() + ORDER + " limit :size offset :skip")
                .params(question.parameters())
                .param("size", size)
                .param("skip", skip)
                .query(CaseSearch::read)
                .list();
    }

    private Question question(Account reader, Criteria criteria) {
        var question = new Question();
        if (!reader.regions().isEmpty()) {
            question.and(
                    "(left(g.regency, 2) = any(:mine) or g.regency = any(:mine))",
                    "mine",
                    reader.regions().toArray(String[]::new));
        }
        askWho(question, criteria);
        askWhat(question, criteria);
        return question;
    }

    private static void askWho(Question question, Criteria criteria) {
        if (criteria.q() != null) {
            if (criteria.q().toUpperCase(Locale.ROOT).startsWith("TKM-")) {
                question.and("g.number like :q", "q", escaped(criteria.q().toUpperCase(Locale.ROOT)) + '%');
            } else {
                question.and(
                        "to_tsvector('simple', g.name) @@ to_tsquery('simple', :q)", "q", Criteria.words(criteria.q()));
            }
        }
        if (criteria.mentor() != null) {
            question.and("""
                    c.case_id in (select a.case_id from assignment a join mentor m on m.id = a.mentor_id
                        join account p on p.id = m.account_id
                        where a.status in ('ACCEPTED', 'COMPLETED')
                          and to_tsvector('simple', p.name) @@ to_tsquery('simple', :mentor))""", "mentor", Criteria.words(criteria.mentor()));
        }
        if (criteria.officer() != null) {
            question.and("""
                    c.case_id in (select j.subject_id::uuid from account p join journal j on j.actor = p.id
                        where j.subject_kind = 'CASE' and j.actor not like 'rule:%' and j.actor not like 'system:%'
                          and to_tsvector('simple', p.name) @@ to_tsquery('simple', :officer))""", "officer", Criteria.words(criteria.officer()));
        }
        if (criteria.vendor() != null) {
            question.and("""
                    c.case_id in (select r.case_id from expense_line e join report r on r.id = e.report_id
                        where to_tsvector('simple', e.vendor) @@ to_tsquery('simple', :vendor))""", "vendor", Criteria.words(criteria.vendor()));
        }
        if (criteria.region() != null) {
            question.and("g.regency like :region", "region", escaped(criteria.region()) + '%');
        }
    }

    private void askWhat(Question question, Criteria criteria) {
        if (criteria.document() != null) {
            question.and("""
                    c.case_id in (
                        select r.case_id from decree d join decree_recipient r on r.decree_id = d.id
                            where lower(d.number) = :document
                        union select case_id from agreement where lower(number) = :document
                        union select case_id from payment where lower(spp_number) = :document
                        union select case_id from payment where lower(spm_number) = :document
                        union select case_id from payment where sp2d_number = :document)""", "document", criteria.document().toLowerCase(Locale.ROOT));
        }
        if (criteria.state() != null) {
            question.and("coalesce(c.outcome, c.stage) = :state", "state", criteria.state());
        }
        Criteria.Sum sum = criteria.sum() == null ? Criteria.Sum.OUTSTANDING : criteria.sum();
        criteria.least().ifPresent(least -> question.and(amount(sum, ">= :least"), "least", least.amount()));
        criteria.most().ifPresent(most -> question.and(amount(sum, "<= :most"), "most", most.amount()));
        if (criteria.finding() != null) {
            question.and(
                    finding(criteria.finding()), "severity", criteria.finding().name());
        }
        if (criteria.rule() != null) {
            // the literals let the index of that fact be used
            question.and(
                    "c.case_id in (select j.subject_id::uuid from journal j where j.subject_kind = 'CASE' and j.type = '"
                            + criteria.rule().fact() + "' and j.data ->> '"
                            + criteria.rule().field() + "' = :answer)",
                    "answer",
                    criteria.rule().answer());
        }
        if (Boolean.TRUE.equals(criteria.overdue())) {
            question.and(
                    "exists (select 1 from work_item w where w.case_id = c.case_id and w.due_on < :today)",
                    "today",
                    LocalDate.ofInstant(clock.instant(), clock.getZone()));
        }
    }

    private static String amount(Criteria.Sum sum, String compared) {
        return switch (sum) {
            case REQUESTED -> "g.requested " + compared;
            case DISBURSED ->
                "exists (select 1 from case_ledger l where l.case_id = c.case_id and l.disbursed " + compared + ")";
            case OUTSTANDING ->
                "exists (select 1 from case_ledger l where l.case_id = c.case_id and l.outstanding " + compared + ")";
        };
    }

    private static String finding(Criteria.Finding finding) {
        String open = " and f.status not in ('SETTLED', 'NOT_ACTIONABLE')";
        return "exists (select 1 from finding f where f.case_id = c.case_id"
                + switch (finding) {
                    case ANY -> " and :severity = 'ANY'";
                    case OPEN -> open + " and :severity = 'OPEN'";
                    case HIGH, MEDIUM, LOW -> open + " and f.severity = :severity";
                }
                + ")";
    }

    private static String escaped(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Hit read(ResultSet row, int number) throws SQLException {
        return new Hit(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("regency"),
                row.getString("state"),
                Rupiah.of(row.getLong("requested")),
                Rupiah.of(row.getLong("outstanding")),
                row.getInt("findings"),
                row.getObject("due", LocalDate.class),
                row.getTimestamp("opened_at").toInstant());
    }

    /** The question as it grows. */
    private static final class Question {

        private final StringBuilder from =
                new StringBuilder(" from aid_case c join aid_group g on g.id = c.case_id where true");
        private final Map<String, Object> parameters = new HashMap<>();

        void and(String condition, String name, Object value) {
            from.append(" and ").append(condition);
            parameters.put(name, value);
        }

        String from() {
            return from.toString();
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
