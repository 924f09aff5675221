package id.pendamping.planning;

import id.pendamping.planning.YearDraft.Status;
import id.pendamping.programme.Edition;
import id.pendamping.shared.Act;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts in the database. */
@Repository
class YearDraftStore {

    private final JdbcClient jdbc;

    YearDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<YearDraft> find(UUID id) {
        return jdbc.sql("select * from year_draft where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The one that is not decided. */
    Optional<YearDraft> open(int year) {
        return jdbc.sql("select * from year_draft where year = :year and status in ('DRAFT', 'SUBMITTED')")
                .param("year", year)
                .query(this::read)
                .optional();
    }

    List<YearDraft> allOpen() {
        return jdbc.sql("select * from year_draft where status in ('DRAFT', 'SUBMITTED') order by year")
                .query(this::read)
                .list();
    }

    /** Latest first. */
    List<YearDraft> approved(int year) {
        return jdbc.sql("select * from year_draft where year = :year and status = 'APPROVED' order by decided_at desc")
                .param("year", year)
                .query(this::read)
                .list();
    }

    void insert(UUID id, int year, Edition based, LocalDate since, List<PlannedPhase> phases, Act act) {
        jdbc.sql("""
                        insert into year_draft (id, year, based_year, based_version, since, editors, drafted_at)
                        values (:id, :year, :basedYear, :basedVersion, :since, array[:by], :at)""")
                .param("id", id)
                .param("year", year)
                .param("basedYear", based.year())
                .param("basedVersion", based.version())
                .param("since", since)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
        phases.forEach(phase -> insert(id, phase));
    }

    void replace(UUID id, LocalDate since, Map<String, BigDecimal> numbers, List<PlannedPhase> phases, Act act) {
        jdbc.sql("""
                        update year_draft set since = :since,
                            editors = case when :by = any(editors) then editors else editors || cast(:by as text) end
                        where id = :id""")
                .param("since", since)
                .param("by", act.actor().id())
                .param("id", id)
                .update();
        jdbc.sql("delete from year_draft_number where draft_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from year_draft_phase where draft_id = :id")
                .param("id", id)
                .update();
        numbers.forEach((name, value) -> jdbc.sql("insert into year_draft_number values (:id, :name, :value)")
                .param("id", id)
                .param("name", name)
                .param("value", value)
                .update());
        phases.forEach(phase -> insert(id, phase));
    }

    void submit(UUID id, Act act) {
        jdbc.sql("""
                        update year_draft set status = 'SUBMITTED', submitted_by = :by, submitted_at = :at, reason = null
                        where id = :id""")
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("id", id)
                .update();
    }

    void decide(UUID id, Status status, @Nullable Integer version, @Nullable String reason, Act act) {
        jdbc.sql("""
                        update year_draft set status = :status, decided_by = :by, decided_at = :at, reason = :reason,
                            approved_version = :version where id = :id""")
                .param("status", status.name())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("reason", reason)
                .param("version", version)
                .param("id", id)
                .update();
    }

    private void insert(UUID draft, PlannedPhase phase) {
        PhaseTerms before = phase.before();
        jdbc.sql("""
                        insert into year_draft_phase values (:draft, :ordinal, :opens, :closes, :groups, :mentors, :ceiling,
                            :guideline, :wasOpens, :wasCloses, :wasGroups, :wasMentors, :wasCeiling, :wasGuideline)""")
                .param("draft", draft)
                .param("ordinal", phase.ordinal())
                .param("opens", phase.terms().opens())
                .param("closes", phase.terms().closes())
                .param("groups", phase.terms().groupQuota())
                .param("mentors", phase.terms().mentorQuota())
                .param("ceiling", phase.terms().ceiling().amount())
                .param("guideline", phase.terms().guideline())
                .param("wasOpens", before == null ? null : before.opens())
                .param("wasCloses", before == null ? null : before.closes())
                .param("wasGroups", before == null ? null : before.groupQuota())
                .param("wasMentors", before == null ? null : before.mentorQuota())
                .param("wasCeiling", before == null ? null : before.ceiling().amount())
                .param("wasGuideline", before == null ? null : before.guideline())
                .update();
    }

    private YearDraft read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, BigDecimal> numbers = new TreeMap<>();
        jdbc.sql("select name, value from year_draft_number where draft_id = :id")
                .param("id", id)
                .query((ResultSet one) -> {
                    numbers.put(one.getString("name"), one.getBigDecimal("value"));
                });
        List<PlannedPhase> phases = jdbc.sql("select * from year_draft_phase where draft_id = :id order by ordinal")
                .param("id", id)
                .query((one, line) -> new PlannedPhase(
                        one.getInt("ordinal"),
                        terms(one, ""),
                        one.getObject("was_opens") == null ? null : terms(one, "was_")))
                .list();
        return new YearDraft(
                id,
                row.getInt("year"),
                new Edition(row.getInt("based_year"), row.getInt("based_version")),
                row.getObject("since", LocalDate.class),
                Status.valueOf(row.getString("status")),
                numbers,
                phases,
                Set.of((String[]) row.getArray("editors").getArray()),
                row.getTimestamp("drafted_at").toInstant(),
                row.getString("submitted_by"),
                moment(row.getTimestamp("submitted_at")),
                row.getString("decided_by"),
                moment(row.getTimestamp("decided_at")),
                row.getString("reason"),
                row.getObject("approved_version", Integer.class));
    }

    private static PhaseTerms terms(ResultSet row, String prefix) throws SQLException {
        return new PhaseTerms(
                row.getObject(prefix + "opens", LocalDate.class),
                row.getObject(prefix + "closes", LocalDate.class),
                row.getInt(prefix + "group_quota"),
                row.getInt(prefix + "mentor_quota"),
                Rupiah.of(row.getLong(prefix + "ceiling")),
                row.getString(prefix + "guideline"));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
