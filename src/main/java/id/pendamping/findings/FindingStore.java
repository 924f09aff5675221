package id.pendamping.findings;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.PersonalNumbers;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings and what was said about them, in the database. */
@Repository
public class FindingStore {

    private static final int MOST_OF_A_CASE = 200;
    private static final String FROM = " from finding f join group_card g on g.case_id = f.case_id ";

    private static final Keyset<Finding> EARLIEST_FIRST = Keyset.<Finding>rising(
                    "f.due_on", LocalDate.class, Finding::dueOn)
            .thenRising("f.id", UUID.class, Finding::id);

    /** What kind of word it was. */
    public enum Kind {
        ANSWER,
        IN_PROGRESS,
        SETTLED,
        NOT_ACTIONABLE
    }

    /** One thing said about a finding. */
    public record Word(Kind kind, String words, String saidBy, Instant saidAt) {}

    /** What a list is narrowed to. */
    public record Filter(
            Finding.@Nullable Status status,
            Finding.@Nullable Severity severity,
            @Nullable String words,
            boolean mine,
            boolean openOnly) {}

    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Finding raise(
            UUID id, CaseId caseId, Findings.Draft draft, Finding.Severity severity, LocalDate dueOn, Act act) {
        jdbc.sql("""
                        insert into finding (id, case_id, number, source, category, severity, amount, description,
                            recommendation, owner, due_on, raised_by, raised_at)
                        select :id, :case, 1 + coalesce(max(number), 0), :source, :category, :severity, :amount,
                            :description, :recommendation, :owner, :due, :by, :at
                        from finding where case_id = :case""")
                .param("id", id)
                .param("case", caseId.value())
                .param("source", draft.source().name())
                .param("category", draft.category().name())
                .param("severity", severity.name())
                .param("amount", draft.amount().amount())
                .param("description", draft.description())
                .param("recommendation", draft.recommendation())
                .param("owner", draft.owner().name())
                .param("due", dueOn)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
        return find(id).orElseThrow();
    }

    public Optional<Finding> find(UUID id) {
        return jdbc.sql("select f.*, g.number as case_number, g.name" + FROM + "where f.id = :id")
                .param("id", id)
                .query(FindingStore::read)
                .optional();
    }

    public Optional<Finding> find(CaseId caseId, int number) {
        return jdbc.sql("select f.*, g.number as case_number, g.name" + FROM
                        + "where f.case_id = :case and f.number = :number")
                .param("case", caseId.value())
                .param("number", number)
                .query(FindingStore::read)
                .optional();
    }

    public List<Finding> openOf(CaseId caseId) {
        return jdbc.sql("select f.*, g.number as case_number, g.name" + FROM + "where f.case_id = :case and "
                        + FindingConditions.OPEN + " order by f.number limit :most")
                .param("case", caseId.value())
                .param("most", MOST_OF_A_CASE)
                .query(FindingStore::read)
                .list();
    }

    /**
     * The earliest due date first.
     *
     * @param cases the only cases the reader may know of, but for referrals to law enforcement; null when the regions decide
     */
    public Page<Finding> page(Account account, @Nullable Collection<CaseId> cases, Filter filter, PageRequest asked) {
        FindingConditions conditions = FindingConditions.of(account, cases, filter);
        String where = FROM + conditions.where();
        int total = counted(where, conditions);
        PageRequest shown = asked.within(total);
        List<Finding> rows = jdbc.sql("select f.*, g.number as case_number, g.name" + where
                        + " order by f.due_on, f.id limit :size offset :skip")
                .params(conditions.parameters())
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(FindingStore::read)
                .list();
        return Page.of(rows, shown, total);
    }

    /** The same part by part. */
    public Slice<Finding> part(Account account, @Nullable Collection<CaseId> cases, Filter filter, PartRequest asked) {
        FindingConditions conditions = FindingConditions.of(account, cases, filter);
        return EARLIEST_FIRST.read(
                jdbc,
                "select f.*, g.number as case_number, g.name" + FROM + conditions.where(),
                conditions.parameters(),
                asked,
                FindingStore::read);
    }

    private int counted(String where, FindingConditions conditions) {
        return jdbc.sql("select count(*) from (select 1" + where + " limit :counted) counted")
                .params(conditions.parameters())
                .param("counted", Page.COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** Open findings that the person has to answer. */
    public int owned(Account account, @Nullable Collection<CaseId> cases) {
        var mine = new Filter(null, null, null, true, true);
        FindingConditions conditions = FindingConditions.of(account, cases, mine);
        return counted(" from finding f " + conditions.where(), conditions);
    }

    public void setStatus(UUID finding, Finding.Status status) {
        jdbc.sql("update finding set status = :status where id = :id")
                .param("status", status.name())
                .param("id", finding)
                .update();
    }

    public void say(UUID finding, Kind kind, String words, Act act) {
        jdbc.sql("""
                        insert into finding_word (finding_id, position, kind, words, said_by, said_at)
                        select :finding, 1 + count(*), :kind, :words, :by, :at from finding_word
                        where finding_id = :finding""")
                .param("finding", finding)
                .param("kind", kind.name())
                .param("words", PersonalNumbers.masked(words))
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    public List<Word> words(UUID finding) {
        return jdbc.sql(
                        "select kind, words, said_by, said_at from finding_word where finding_id = :id order by position")
                .param("id", finding)
                .query((row, number) -> new Word(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("words"),
                        row.getString("said_by"),
                        row.getTimestamp("said_at").toInstant()))
                .list();
    }

    private static Finding read(ResultSet row, int index) throws SQLException {
        return new Finding(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_number"),
                row.getString("name"),
                row.getString("regency"),
                row.getInt("number"),
                Finding.Source.valueOf(row.getString("source")),
                Finding.Category.valueOf(row.getString("category")),
                Finding.Severity.valueOf(row.getString("severity")),
                Rupiah.of(row.getLong("amount")),
                row.getString("description"),
                row.getString("recommendation"),
                Duty.valueOf(row.getString("owner")),
                row.getObject("due_on", LocalDate.class),
                Finding.Status.valueOf(row.getString("status")),
                row.getString("raised_by"),
                row.getTimestamp("raised_at").toInstant());
    }
}
