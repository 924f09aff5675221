package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Judgements in the database. Adding one holds the case's journal head, so rounds do not collide. */
@Repository
class JdbcJudgements implements Judgements {

    /** The minutes of one visit may be about several groups. */
    private static final String OTHER_DAY = """
            select o.visited_on from selection_judgement o
            where compared_number(o.minutes_number) = :alike and o.case_id <> :case
              and o.visited_on <> cast(:visited as date)""";

    private final JdbcClient jdbc;

    JdbcJudgements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(CaseId caseId, Judgement judgement) {
        Judgement.@Nullable Visit visit = judgement.visit();
        Risk risk = judgement.risk();
        return jdbc.sql("""
                        insert into selection_judgement (case_id, round, stage, verdict, may_return, returned_for, rules, rules_version,
                            inputs, concerned, approval, risk_parts, note, visited_on, visit_method, members_present, minutes_number, checklist, agreed, judged_by, judged_at)
                        select :case, coalesce(max(round), 0) + 1, :stage, :verdict, :mayReturn, :returnedFor, :rules, :version,
                            :inputs, :concerned, :approval, :riskParts, :note, cast(:visited as date), :method, cast(:present as int), :minutes, cast(:checklist as text[]), cast(:agreed as int[]), :by, :at
                        from selection_judgement where case_id = :case having not exists (""" + OTHER_DAY + ")")
                        .param("case", caseId.value())
                        .param("stage", judgement.stage().name())
                        .param("verdict", judgement.verdict())
                        .param("mayReturn", judgement.mayReturn())
                        .param("returnedFor", array(judgement.returnedFor()), java.sql.Types.ARRAY)
                        .param("rules", judgement.rules().toArray(String[]::new))
                        .param("version", judgement.rulesVersion(), java.sql.Types.INTEGER)
                        .param("inputs", array(judgement.inputs()), java.sql.Types.ARRAY)
                        .param("concerned", array(judgement.concerned()), java.sql.Types.ARRAY)
                        .param("approval", risk == null ? null : risk.level().name(), java.sql.Types.VARCHAR)
                        .param("riskParts", array(risk == null ? null : risk.partsKept()), java.sql.Types.ARRAY)
                        .param("note", judgement.note(), java.sql.Types.VARCHAR)
                        .param("visited", visit == null ? null : visit.on(), java.sql.Types.DATE)
                        .param("method", visit == null ? null : visit.method().name(), java.sql.Types.VARCHAR)
                        .param("present", visit == null ? null : visit.membersPresent(), java.sql.Types.INTEGER)
                        .param("minutes", visit == null ? null : visit.minutesNumber(), java.sql.Types.VARCHAR)
                        .param("checklist", visit == null ? null : array(visit.checklist()), java.sql.Types.ARRAY)
                        .param("agreed", visit == null ? null : numbers(visit.agreed()), java.sql.Types.ARRAY)
                        .param(
                                "alike",
                                visit == null ? null : NormalForm.comparedNumber(visit.minutesNumber()),
                                java.sql.Types.VARCHAR)
                        .param("by", judgement.by())
                        .param("at", Timestamp.from(judgement.at()))
                        .update()
                == 1;
    }

    @Override
    public Optional<LocalDate> otherDayOfMinutes(CaseId caseId, Judgement.Visit visit) {
        return jdbc.sql(OTHER_DAY + " limit 1")
                .param("case", caseId.value())
                .param("alike", NormalForm.comparedNumber(visit.minutesNumber()))
                .param("visited", visit.on())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public List<Judgement> of(CaseId caseId) {
        return jdbc.sql("select * from selection_judgement where case_id = :case order by round")
                .param("case", caseId.value())
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public Optional<String> firstVerifier(CaseId caseId) {
        return jdbc.sql("""
                        select a.judged_by from selection_judgement a
                        where a.case_id = :case and a.stage = 'ADMINISTRATION' and a.verdict = 'PASSED' and exists (
                            select 1 from selection_judgement s where s.case_id = :case and s.approval <> 'BASIC'
                                and s.round = (select max(round) from selection_judgement
                                    where case_id = :case and stage = 'SCREENING'))
                        order by a.round desc limit 1""").param("case", caseId.value()).query(String.class).optional();
    }

    private static Judgement read(ResultSet row) throws SQLException {
        return new Judgement(
                Stage.valueOf(row.getString("stage")),
                row.getString("verdict"),
                row.getBoolean("may_return"),
                row.getArray("returned_for") == null ? List.of() : strings(row.getArray("returned_for")),
                strings(row.getArray("rules")),
                row.getObject("rules_version", Integer.class),
                row.getArray("inputs") == null ? null : strings(row.getArray("inputs")),
                row.getArray("concerned") == null ? List.of() : strings(row.getArray("concerned")),
                row.getString("approval") == null
                        ? null
                        : Risk.of(strings(row.getArray("risk_parts")), Risk.Level.valueOf(row.getString("approval"))),
                row.getString("note"),
                visit(row),
                row.getString("judged_by"),
                row.getTimestamp("judged_at").toInstant());
    }

    private static String @Nullable [] array(@Nullable List<String> values) {
        return values == null ? null : values.toArray(String[]::new);
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Integer @Nullable [] numbers(@Nullable List<Integer> values) {
        return values == null ? null : values.toArray(Integer[]::new);
    }

    private static List<Integer> numbers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }

    private static Judgement.@Nullable Visit visit(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("visited_on", LocalDate.class);
        return on == null
                ? null
                : new Judgement.Visit(
                        on,
                        Judgement.Method.valueOf(row.getString("visit_method")),
                        row.getInt("members_present"),
                        row.getString("minutes_number"),
                        row.getArray("checklist") == null ? null : strings(row.getArray("checklist")),
                        row.getArray("agreed") == null ? null : numbers(row.getArray("agreed")));
    }
}
