package id.pendamping.papers;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers in the database. */
@Repository
class PaperStore {

    private final JdbcClient jdbc;

    PaperStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that count, by kind and member. */
    List<Paper> of(CaseId caseId) {
        return jdbc.sql("""
                        select position, kind, member, evidence, added_by, added_at from registration_paper
                        where case_id = :case and set_aside_at is null
                        order by array_position(array['VILLAGE_LETTER', 'IDENTITY_CARD', 'PASSBOOK', 'PLACE', 'MINUTES', 'VISIT'],
                            kind), member, position""")
                .param("case", caseId.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Files that were ever added as one that shows numbers of people. */
    Set<UUID> personal(CaseId caseId) {
        return Set.copyOf(
                jdbc.sql("select evidence from registration_paper where case_id = :case and kind = any(:kinds)")
                        .param("case", caseId.value())
                        .param(
                                "kinds",
                                Arrays.stream(Paper.Kind.values())
                                        .filter(Paper.Kind::isPersonal)
                                        .map(Enum::name)
                                        .toArray(String[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** What the file was added as, those that were set aside included. */
    List<Paper.Kind> kinds(CaseId caseId, UUID evidence) {
        return jdbc.sql("select kind from registration_paper where case_id = :case and evidence = :evidence")
                .param("case", caseId.value())
                .param("evidence", evidence)
                .query((row, number) -> Paper.Kind.valueOf(row.getString("kind")))
                .list();
    }

    /** Gives its position. */
    int add(CaseId caseId, Papers.Addition paper, Act act) {
        return jdbc.sql("""
                        insert into registration_paper (case_id, position, kind, member, evidence, added_by, added_at)
                        select :case, coalesce(max(position), 0) + 1, :kind, cast(:member as int), :evidence, :by, :at
                        from registration_paper where case_id = :case
                        returning position""")
                .param("case", caseId.value())
                .param("kind", paper.kind().name())
                .param("member", paper.member(), Types.INTEGER)
                .param("evidence", paper.file())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .query(Integer.class)
                .single();
    }

    /** False when there is no such paper, or it was set aside before. */
    boolean setAside(CaseId caseId, int position, Act act) {
        return jdbc.sql("""
                        update registration_paper set set_aside_at = :at
                        where case_id = :case and position = :position and set_aside_at is null""")
                        .param("case", caseId.value())
                        .param("position", position)
                        .param("at", Timestamp.from(act.when()))
                        .update()
                == 1;
    }

    private static Paper read(ResultSet row) throws SQLException {
        return new Paper(
                row.getInt("position"),
                Paper.Kind.valueOf(row.getString("kind")),
                row.getObject("member", Integer.class),
                row.getObject("evidence", UUID.class),
                row.getString("added_by"),
                row.getTimestamp("added_at").toInstant());
    }
}
