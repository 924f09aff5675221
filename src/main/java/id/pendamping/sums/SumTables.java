package id.pendamping.sums;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leaves of the sums that were published last, phase by phase. */
@Repository
class SumTables {

    private static final String LEAVES = """
            select case_id, number, code, state, registered_on, paid_on, due_on, closed_on, sequence,
                   encode(hash, 'hex') as hash, disbursed, accepted, returned, written_off
              from sum_leaf""";

    /** A case of a phase. */
    record Case(UUID caseId, String number, String regency) {}

    /** A leaf and whose it is. */
    record Leaf(UUID caseId, CaseSums sums) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    SumTables(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** Phases with a case that has moved since its leaf, or has none. */
    List<UUID> moved() {
        return jdbc.sql("""
                        select distinct g.phase_id from group_card g
                          join journal_chain c on c.subject_kind = 'CASE' and c.subject_id = g.case_id::text
                          left join sum_leaf l on l.case_id = g.case_id
                         where l.sequence is distinct from c.sequence order by 1""").query(UUID.class).list();
    }

    List<Case> cases(UUID phase) {
        return jdbc.sql("""
                        select g.case_id, g.number, g.regency from group_card g where g.phase_id = :phase""").param("phase", phase).query(Case.class).list();
    }

    Map<UUID, String> codes(UUID phase) {
        record Code(UUID caseId, String code) {}
        return jdbc.sql("""
                        select c.case_id, c.code from sum_code c join group_card g on g.case_id = c.case_id
                         where g.phase_id = :phase""").param("phase", phase).query(Code.class).list().stream()
                .collect(Collectors.toMap(Code::caseId, Code::code));
    }

    /** Phases that have told sums. */
    List<UUID> told() {
        return jdbc.sql("select distinct phase_id from sum_leaf order by 1")
                .query(UUID.class)
                .list();
    }

    List<Leaf> leaves(UUID phase) {
        return jdbc.sql(LEAVES + " where phase_id = :phase order by place")
                .param("phase", phase)
                .query((row, number) -> leaf(row))
                .list();
    }

    /** The phase in whose tree a case is, when number and code belong together. */
    Optional<UUID> phaseOf(String number, String code) {
        return jdbc.sql("select phase_id from sum_leaf where number = :number and code = :code")
                .param("number", number)
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    void replace(UUID phase, List<Leaf> leaves) {
        jdbc.sql("delete from sum_leaf where phase_id = :phase")
                .param("phase", phase)
                .update();
        MapSqlParameterSource[] rows = new MapSqlParameterSource[leaves.size()];
        for (int place = 0; place < rows.length; place++) {
            CaseSums leaf = leaves.get(place).sums();
            rows[place] = new MapSqlParameterSource("phase", phase)
                    .addValue("place", place)
                    .addValue("case", leaves.get(place).caseId())
                    .addValue("number", leaf.number())
                    .addValue("code", leaf.code())
                    .addValue("state", leaf.state())
                    .addValue("registered", leaf.registeredOn())
                    .addValue("paid", leaf.paidOn())
                    .addValue("due", leaf.dueOn())
                    .addValue("closed", leaf.closedOn())
                    .addValue("sequence", leaf.sequence())
                    .addValue("hash", leaf.hash())
                    .addValue("disbursed", leaf.disbursed())
                    .addValue("accepted", leaf.accepted())
                    .addValue("returned", leaf.returned())
                    .addValue("writtenOff", leaf.writtenOff());
        }
        batch.batchUpdate("""
                insert into sum_leaf (phase_id, place, case_id, number, code, state, registered_on, paid_on, due_on, closed_on,
                    sequence, hash, disbursed, accepted, returned, written_off)
                values (:phase, :place, :case, :number, :code, :state, :registered, :paid, :due, :closed,
                    :sequence, decode(:hash, 'hex'), :disbursed, :accepted, :returned, :writtenOff)""", rows);
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(
                row.getObject("case_id", UUID.class),
                new CaseSums(
                        row.getString("number"),
                        row.getString("code"),
                        row.getString("state"),
                        row.getObject("registered_on", LocalDate.class),
                        row.getObject("paid_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getLong("sequence"),
                        row.getString("hash"),
                        row.getLong("disbursed"),
                        row.getLong("accepted"),
                        row.getLong("returned"),
                        row.getLong("written_off")));
    }
}
