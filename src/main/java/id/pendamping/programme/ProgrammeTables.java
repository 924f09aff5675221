package id.pendamping.programme;

import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
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
        Map<Integer, Map<String, Integer>> deadlines = new HashMap<>();
        jdbc.sql("select year, step, working_days from step_deadline")
                .query((row, number) -> deadlines
                        .computeIfAbsent(row.getInt("year"), year -> new HashMap<>())
                        .put(row.getString("step"), row.getInt("working_days")))
                .list();
        NavigableMap<Integer, Map<String, Integer>> terms = new TreeMap<>();
        jdbc.sql("select year, term, value from programme_term")
                .query((row, number) -> terms.computeIfAbsent(row.getInt("year"), year -> new HashMap<>())
                        .put(row.getString("term"), row.getInt("value")))
                .list();
        return new ProgrammeSettings(
                jdbc.sql("select * from programme_year order by year")
                        .query(ProgrammeTables::readYear)
                        .list(),
                jdbc.sql("select * from phase order by year desc, ordinal desc")
                        .query(ProgrammeTables::readPhase)
                        .list(),
                deadlines,
                timings(),
                terms);
    }

    private Map<Integer, ReportTiming> timings() {
        Map<Integer, Map<ReportTiming.Rung, Integer>> ladders = new HashMap<>();
        jdbc.sql("select year, rung, days from report_rung")
                .query((row, number) -> ladders.computeIfAbsent(
                                row.getInt("year"), year -> new EnumMap<>(ReportTiming.Rung.class))
                        .put(ReportTiming.Rung.valueOf(row.getString("rung")), row.getInt("days")))
                .list();
        Map<Integer, ReportTiming> timings = new HashMap<>();
        jdbc.sql("select year, extension_days, pause_days, revision_days from report_timing")
                .query((row, number) -> timings.put(
                        row.getInt("year"),
                        new ReportTiming(
                                row.getInt("extension_days"),
                                row.getInt("pause_days"),
                                row.getInt("revision_days"),
                                Map.copyOf(ladders.getOrDefault(row.getInt("year"), Map.of())))))
                .list();
        return timings;
    }

    /** Gives the year the deadlines and report times of the latest other year, unless it has its own. */
    void copyTimesTo(int year) {
        jdbc.sql("""
                        insert into step_deadline (year, step, working_days)
                        select :year, step, working_days from step_deadline
                        where year = (select max(year) from step_deadline where year <> :year)
                        on conflict (year, step) do nothing""").param("year", year).update();
        jdbc.sql("""
                        with model as (
                            insert into report_timing
                            select :year, extension_days, pause_days, revision_days from report_timing
                            where year = (select max(year) from report_timing where year <> :year)
                            on conflict (year) do nothing)
                        insert into report_rung
                        select :year, rung, days from report_rung
                        where year = (select max(year) from report_rung where year <> :year)
                        on conflict (year, rung) do nothing""").param("year", year).update();
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

    private static ProgrammeYear readYear(ResultSet row, int number) throws SQLException {
        return new ProgrammeYear(
                row.getInt("year"),
                Rupiah.of(row.getLong("aid")),
                row.getInt("least_members"),
                row.getInt("most_members"),
                row.getInt("least_age"),
                row.getInt("most_age"),
                row.getInt("tools_share_least"),
                row.getInt("tools_share_most"),
                row.getInt("registration_returns"),
                row.getInt("report_revisions"),
                row.getInt("spending_days"),
                row.getInt("reporting_days"),
                row.getInt("tolerated_unsupported_percent"),
                row.getInt("mentor_load_normal"),
                row.getInt("mentor_load_notice"),
                row.getInt("mentor_load_most"),
                row.getInt("hamlet_flag_groups"),
                row.getInt("village_flag_groups"),
                row.getInt("shared_family_card_most"),
                row.getInt("student_share_most"));
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
