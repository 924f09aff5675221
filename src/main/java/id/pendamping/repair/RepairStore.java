package id.pendamping.repair;

import id.pendamping.group.GroupCorrections;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interventions in the database. */
@Repository
class RepairStore {

    private static final String SELECT =
            "select r.*, g.number, g.name as group_name from repair r join group_card g on g.case_id = r.case_id ";

    private static final Keyset<Repairs.Repair> WAITING_FIRST = Keyset.<Repairs.Repair>rising(
                    "(r.verdict is not null)", Boolean.class, repair -> repair.verdict() != null)
            .thenFalling("r.asked_at", Instant.class, Repairs.Repair::askedAt)
            .thenRising("r.id", UUID.class, Repairs.Repair::id);

    private final JdbcClient jdbc;

    RepairStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(UUID id, CaseId caseId, Repairs.Draft draft, @Nullable String oldValue, String reason, Act act) {
        jdbc.sql("""
                        insert into repair (id, case_id, kind, model, from_node, to_node, job, field, old_value,
                            new_value, reason, asked_by, asked_at)
                        values (:id, :case, :kind, :model, :from, :to, :job, :field, :old, :new, :reason, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("kind", String.valueOf(draft.kind()))
                .param("model", draft.model())
                .param("from", draft.fromNode())
                .param("to", draft.toNode())
                .param("job", draft.job())
                .param("field", draft.field() == null ? null : draft.field().name())
                .param("old", oldValue)
                .param("new", draft.newValue() == null ? null : NormalForm.line(draft.newValue()))
                .param("reason", reason)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    void decide(UUID id, Repairs.Verdict verdict, Act act) {
        jdbc.sql("update repair set verdict = :verdict, decided_by = :by, decided_at = :at where id = :id")
                .param("verdict", verdict.name())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("id", id)
                .update();
    }

    Optional<Repairs.Repair> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id)
                .query(RepairStore::read)
                .optional();
    }

    Optional<Repairs.Repair> open(CaseId caseId) {
        return jdbc.sql(SELECT + "where r.case_id = :case and r.verdict is null")
                .param("case", caseId.value())
                .query(RepairStore::read)
                .optional();
    }

    List<Repairs.Repair> latest(PageRequest shown) {
        return jdbc.sql(SELECT + "order by r.verdict is not null, r.asked_at desc, r.id limit :limit offset :skip")
                .param("limit", shown.size())
                .param("skip", shown.offset())
                .query(RepairStore::read)
                .list();
    }

    Slice<Repairs.Repair> part(PartRequest asked) {
        return WAITING_FIRST.read(jdbc, SELECT + "where true", Map.of(), asked, RepairStore::read);
    }

    int count() {
        return jdbc.sql("select count(*) from repair").query(Integer.class).single();
    }

    private static Repairs.Repair read(ResultSet row, int number) throws SQLException {
        String field = row.getString("field");
        String verdict = row.getString("verdict");
        Timestamp decided = row.getTimestamp("decided_at");
        return new Repairs.Repair(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getString("group_name"),
                Repairs.Kind.valueOf(row.getString("kind")),
                row.getString("model"),
                row.getString("from_node"),
                row.getString("to_node"),
                row.getString("job"),
                field == null ? null : GroupCorrections.Field.valueOf(field),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                verdict == null ? null : Repairs.Verdict.valueOf(verdict),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }
}
