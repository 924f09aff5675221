package id.pendamping.search;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
     * @param due the earliest last day of what waits and does not stand still; null when nothing does
     * @param standsStillSince since when the case stands still, suspended or for force majeure; null when it goes on
     * @param lines of its report, a few of those because of which it was found
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
            @Nullable Instant standsStillSince,
            Instant openedAt,
            List<Line> lines) {

        Hit with(List<Line> found) {
            return new Hit(
                    caseId,
                    number,
                    name,
                    regency,
                    state,
                    requested,
                    outstanding,
                    openFindings,
                    due,
                    standsStillSince,
                    openedAt,
                    found);
        }
    }

    /** One line of a report. */
    public record Line(int number, String item, String vendor, LocalDate spentOn, Rupiah amount) {}

    /** A page of hits; its total goes no further than one beyond {@link #COUNTED}. */
    public record Found(Page<Hit> page) {

        /** Whether there are more than were counted. */
        public boolean isUncounted() {
            return page.total() > COUNTED;
        }
    }

    /** Most hits that are counted; beyond them a reader narrows the question. */
    public static final int COUNTED = Page.COUNTED;

    private static final String COLUMNS = """
            select c.case_id, g.number, g.name, g.regency, coalesce(c.outcome, c.stage) as state, g.requested,
                coalesce((select l.outstanding from ledger_balance l where l.case_id = g.case_id), 0) as outstanding,
                (select count(*) from findings_finding f where f.case_id = g.case_id and f.is_open) as findings,
                (select min(w.due_on) from worklist_task w
                    where w.case_id = g.case_id and w.stands_still_since is null) as due,
                (select min(w.stands_still_since) from worklist_task w where w.case_id = g.case_id) as still,
                c.opened_at""";

    private static final String ORDER = " order by c.opened_at desc, c.case_id";

    private static final Keyset<Hit> LATEST_FIRST = Keyset.<Hit>falling("c.opened_at", Instant.class, Hit::openedAt)
            .thenRising("c.case_id", UUID.class, hit -> hit.caseId().value());

    private final JdbcClient jdbc;
    private final Questions questions;
    private final LinesFound lines;

    CaseSearch(JdbcClient jdbc, Questions questions, LinesFound lines) {
        this.jdbc = jdbc;
        this.questions = questions;
        this.lines = lines;
    }

    @Transactional(readOnly = true)
    public Found find(Account reader, Criteria criteria, PageRequest asked) {
        Question question = questions.of(reader, criteria);
        UUID[] found = gather(question);
        PageRequest shown = asked.within(found.length);
        boolean isMuch = found.length > COUNTED;
        Question listed = isMuch ? question : Questions.among(found);
        List<Hit> hits = hits(isMuch ? listed.walking() : listed.gathering(), listed, shown.size(), shown.offset());
        return new Found(Page.of(withLines(criteria, hits), shown, found.length));
    }

    /** Part by part. */
    @Transactional(readOnly = true)
    public Slice<Hit> part(Account reader, Criteria criteria, PartRequest asked) {
        Question question = questions.of(reader, criteria);
        Slice<Hit> slice =
                LATEST_FIRST.read(jdbc, COLUMNS + question.gathering(), question.parameters(), asked, CaseSearch::read);
        return new Slice<>(withLines(criteria, slice.items()), slice.next());
    }

    private List<Hit> withLines(Criteria criteria, List<Hit> hits) {
        Map<CaseId, List<Line>> found =
                lines.of(criteria, hits.stream().map(Hit::caseId).toList());
        return found.isEmpty()
                ? hits
                : hits.stream()
                        .map(hit -> hit.with(found.getOrDefault(hit.caseId(), List.of())))
                        .toList();
    }

    /** The first hits, for a file. */
    @Transactional(readOnly = true)
    public List<Hit> all(Account reader, Criteria criteria, int most) {
        Question question = questions.of(reader, criteria);
        UUID[] found = gather(question);
        Question few = Questions.among(found);
        return found.length > COUNTED
                ? hits(question.walking(), question, most, 0)
                : hits(few.gathering(), few, most, 0);
    }

    private UUID[] gather(Question question) {
        return jdbc.sql("select c.case_id" + question.gathering() + " limit :counted")
                .params(question.parameters())
                .param("counted", COUNTED + 1)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    /** These cases, as far as they lie in the reader's regions. */
    public List<Hit> of(Account reader, Collection<CaseId> cases, int most) {
        Question question = Questions.among(cases.stream().map(CaseId::value).toArray(UUID[]::new));
        Questions.mustSee(question, reader);
        return hits(question.gathering(), question, most, 0);
    }

    private List<Hit> hits(String shape, Question question, int size, long skip) {
        return jdbc.sql(COLUMNS + shape + ORDER + " limit :size offset :skip")
                .params(question.parameters())
                .param("size", size)
                .param("skip", skip)
                .query(CaseSearch::read)
                .list();
    }

    private static Hit read(ResultSet row, int number) throws SQLException {
        Timestamp still = row.getTimestamp("still");
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
                still == null ? null : still.toInstant(),
                row.getTimestamp("opened_at").toInstant(),
                List.of());
    }
}
