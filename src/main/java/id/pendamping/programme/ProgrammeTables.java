package id.pendamping.programme;

import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The settings of the programme as they lie in the database. */
@Repository
class ProgrammeTables {

    private final JdbcClient jdbc;

    ProgrammeTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ProgrammeSettings load() {
        NavigableMap<Edition, Map<String, BigDecimal>> own = new TreeMap<>();
        rows("select * from programme_year", "", own);
        rows("select * from report_timing", Numbers.TIMING, own);
        rows("select * from report_demand", Numbers.DEMAND, own);
        jdbc.sql("""
                        select year, 1 as version, 'step.' || step as name, working_days as value from step_deadline
                        union all select year, 1, 'term.' || term, value from programme_term
                        union all select year, 1, 'rung.' || rung, days from report_rung""").query((ResultSet row) -> put(own, row));
        jdbc.sql("select year, version, name, value from programme_number").query((ResultSet row) -> put(own, row));
        Map<Edition, LocalDate> since = new HashMap<>();
        jdbc.sql("select year, version, since from programme_edition where version > 1")
                .query((ResultSet row) -> {
                    since.put(edition(row), row.getObject("since", LocalDate.class));
                });
        return new ProgrammeSettings(
                inherited(own),
                since,
                jdbc.sql("select * from phase order by year desc, ordinal desc")
                        .query(ProgrammeTables::readPhase)
                        .list());
    }

    /** What an edition does not set is as in the one before it: steps that came with a new release, for example. */
    private static NavigableMap<Edition, Numbers> inherited(NavigableMap<Edition, Map<String, BigDecimal>> own) {
        NavigableMap<Edition, Numbers> all = new TreeMap<>();
        Numbers before = new Numbers(new TreeMap<>());
        for (Map.Entry<Edition, Map<String, BigDecimal>> edition : own.entrySet()) {
            before = before.with(edition.getValue());
            all.put(edition.getKey(), before);
        }
        return all;
    }

    private void rows(String sql, String prefix, Map<Edition, Map<String, BigDecimal>> into) {
        jdbc.sql(sql).query().listOfRows().forEach(row -> {
            int year = number(Objects.requireNonNull(row.get("year"))).intValueExact();
            Map<String, BigDecimal> numbers = into.computeIfAbsent(Edition.first(year), edition -> new HashMap<>());
            row.forEach((column, value) -> {
                if (!"year".equals(column) && value != null) {
                    numbers.put(prefix + column, number(value));
                }
            });
        });
    }

    private static BigDecimal number(Object value) {
        return value instanceof Boolean yes ? yes ? BigDecimal.ONE : BigDecimal.ZERO : new BigDecimal(value.toString());
    }

    private static void put(Map<Edition, Map<String, BigDecimal>> into, ResultSet row) throws SQLException {
        into.computeIfAbsent(edition(row), edition -> new HashMap<>())
                .put(row.getString("name"), row.getBigDecimal("value"));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(row.getInt("year"), row.getInt("version"));
    }

    void save(ProgrammeYear year) {
        jdbc.sql("""
                        insert into programme_year values (:year, :aid, :leastMembers, :mostMembers, :leastAge, :mostAge,
                            :toolsLeast, :toolsMost, :returns, :revisions, :spending, :reporting, :tolerated,
                            :loadNormal, :loadNotice, :loadMost, :hamlet, :village, :familyCard, :students)
                        on conflict (year) do update set aid = excluded.aid,
                            least_members = excluded.least_members, most_members = excluded.most_members,
                            least_age = excluded.least_age, most_age = excluded.most_age,
                            tools_share_least = excluded.tools_share_least, tools_share_most = excluded.tools_share_most,
                            registration_returns = excluded.registration_returns,
                            report_revisions = excluded.report_revisions,
                            spending_days = excluded.spending_days, reporting_days = excluded.reporting_days,
                            tolerated_unsupported_percent = excluded.tolerated_unsupported_percent,
                            mentor_load_normal = excluded.mentor_load_normal,
                            mentor_load_notice = excluded.mentor_load_notice,
                            mentor_load_most = excluded.mentor_load_most,
                            hamlet_flag_groups = excluded.hamlet_flag_groups,
                            village_flag_groups = excluded.village_flag_groups,
                            shared_family_card_most = excluded.shared_family_card_most,
                            student_share_most = excluded.student_share_most""")
                .param("year", year.year())
                .param("aid", year.aid().amount())
                .param("leastMembers", year.leastMembers())
                .param("mostMembers", year.mostMembers())
                .param("leastAge", year.leastAge())
                .param("mostAge", year.mostAge())
                .param("toolsLeast", year.toolsShareLeast())
                .param("toolsMost", year.toolsShareMost())
                .param("returns", year.registrationReturns())
                .param("revisions", year.reportRevisions())
                .param("spending", year.spendingDays())
                .param("reporting", year.reportingDays())
                .param("tolerated", year.toleratedUnsupportedPercent())
                .param("loadNormal", year.mentorLoadNormal())
                .param("loadNotice", year.mentorLoadNotice())
                .param("loadMost", year.mentorLoadMost())
                .param("hamlet", year.hamletFlagGroups())
                .param("village", year.villageFlagGroups())
                .param("familyCard", year.sharedFamilyCardMost())
                .param("students", year.studentShareMost())
                .update();
    }

    void save(int year, String term, int value) {
        jdbc.sql("""
                        insert into programme_term (year, term, value) values (:year, :term, :value)
                        on conflict (year, term) do update set value = excluded.value""")
                .param("year", year)
                .param("term", term)
                .param("value", value)
                .update();
    }

    /** The row of a new year is what others refer to; its numbers are those of its editions. */
    void save(Programme.NewEdition wanted, String approvedBy, Instant at) {
        Edition edition = wanted.edition();
        if (edition.version() == 1) {
            save(wanted.numbers().year(edition.year()));
        }
        jdbc.sql("insert into programme_edition values (:year, :version, :since, :by, :at)")
                .param("year", edition.year())
                .param("version", edition.version())
                .param("since", wanted.since())
                .param("by", approvedBy)
                .param("at", Timestamp.from(at))
                .update();
        wanted.numbers().byName().forEach((name, value) -> jdbc.sql(
                        "insert into programme_number values (:year, :version, :name, :value)")
                .param("year", edition.year())
                .param("version", edition.version())
                .param("name", name)
                .param("value", value)
                .update());
    }

    void save(Phase phase) {
        jdbc.sql("""
                        insert into phase values (:id, :year, :ordinal, :opens, :closes, :groups, :mentors, :ceiling, :guideline)
                        on conflict (year, ordinal) do update set opens = excluded.opens, closes = excluded.closes,
                            group_quota = excluded.group_quota, mentor_quota = excluded.mentor_quota,
                            ceiling = excluded.ceiling, guideline = excluded.guideline""")
                .param("id", phase.id())
                .param("year", phase.year())
                .param("ordinal", phase.ordinal())
                .param("opens", phase.opens())
                .param("closes", phase.closes())
                .param("groups", phase.groupQuota())
                .param("mentors", phase.mentorQuota())
                .param("ceiling", phase.ceiling().amount())
                .param("guideline", phase.guideline())
                .update();
    }

    private static Phase readPhase(ResultSet row, int number) throws SQLException {
        return new Phase(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getInt("ordinal"),
                row.getObject("opens", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getInt("group_quota"),
                row.getInt("mentor_quota"),
                Rupiah.of(row.getLong("ceiling")),
                row.getString("guideline"));
    }
}
