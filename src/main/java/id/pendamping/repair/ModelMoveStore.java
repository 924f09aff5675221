package id.pendamping.repair;

import id.pendamping.lifecycle.models.ModelVersions;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves of cases between model versions in the database. */
@Repository
class ModelMoveStore {

    private static final int MOST = 100;
    private static final String CASES =
            "select c.*, g.number from model_move_case c join group_card g on g.case_id = c.case_id where c.move_id = :move ";

    private static final Keyset<ModelMoves.Case> BY_NUMBER =
            Keyset.rising("g.number", String.class, ModelMoves.Case::number);

    private final JdbcClient jdbc;

    ModelMoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen(String model) {
        return jdbc.sql("""
                        select exists (select 1 from model_move m where model = :model and (verdict is null
                            or verdict = 'APPROVED' and exists (
                                select 1 from model_move_case c where c.move_id = m.id and c.result = 'FORETOLD')))""").param("model", model).query(Boolean.class).single();
    }

    void ask(UUID id, String model, int newest, String reason, Act act) {
        jdbc.sql("""
                        insert into model_move (id, model, newest, reason, asked_by, asked_at)
                        values (:id, :model, :newest, :reason, :by, :at)""")
                .param("id", id)
                .param("model", model)
                .param("newest", newest)
                .param("reason", reason)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    void foretell(UUID move, ModelVersions.Prediction prediction) {
        jdbc.sql("""
                        insert into model_move_case (move_id, case_id, from_version, stood, foretold, unknown, result)
                        values (:move, :case, :from, :stood, :foretold, :unknown, :result)""")
                .param("move", move)
                .param("case", CaseId.of(prediction.subject()).value())
                .param("from", prediction.from())
                .param("stood", prediction.now().toArray(String[]::new))
                .param("foretold", prediction.then().toArray(String[]::new))
                .param("unknown", prediction.unknown())
                .param(
                        "result",
                        (prediction.movable() ? ModelMoves.Result.FORETOLD : ModelMoves.Result.UNKNOWN_PLACE).name())
                .update();
    }

    /** False when somebody has decided before. */
    boolean decide(UUID id, Repairs.Verdict verdict, Act act) {
        return jdbc.sql("""
                        update model_move set verdict = :verdict, decided_by = :by, decided_at = :at
                        where id = :id and verdict is null""")
                        .param("verdict", verdict.name())
                        .param("by", act.actor().id())
                        .param("at", Timestamp.from(act.when()))
                        .param("id", id)
                        .update()
                > 0;
    }

    void result(UUID move, CaseId caseId, ModelMoves.Result result, @Nullable List<String> found) {
        jdbc.sql("""
                        update model_move_case set result = :result, found = :found
                        where move_id = :move and case_id = :case""")
                .param("result", result.name())
                .param("found", found == null ? null : found.toArray(String[]::new))
                .param("move", move)
                .param("case", caseId.value())
                .update();
    }

    /** Counts a try that ended in a fault, and says how many there were. */
    int tried(UUID move, CaseId caseId) {
        return jdbc.sql("""
                        update model_move_case set tries = tries + 1
                        where move_id = :move and case_id = :case returning tries""")
                .param("move", move)
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    /** Whether the case is still to be moved. */
    boolean isForetold(UUID move, CaseId caseId) {
        return jdbc.sql("select result = 'FORETOLD' from model_move_case where move_id = :move and case_id = :case")
                .param("move", move)
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    List<ModelMoves.Move> latest() {
        return jdbc.sql("select * from model_move order by asked_at desc, id limit :most")
                .param("most", MOST)
                .query(ModelMoveStore::move)
                .list();
    }

    Optional<ModelMoves.Move> find(UUID id) {
        return jdbc.sql("select * from model_move where id = :id")
                .param("id", id)
                .query(ModelMoveStore::move)
                .optional();
    }

    List<ModelMoves.Count> counts(UUID move) {
        return jdbc.sql(
                        "select result, count(*) as cases from model_move_case where move_id = :move group by result order by result")
                .param("move", move)
                .query((row, number) ->
                        new ModelMoves.Count(ModelMoves.Result.valueOf(row.getString("result")), row.getInt("cases")))
                .list();
    }

    List<ModelMoves.Case> cases(UUID move, ModelMoves.Result result, int limit) {
        return jdbc.sql(CASES + "and c.result = :result order by c.tries, g.number limit :limit")
                .param("move", move)
                .param("result", result.name())
                .param("limit", limit)
                .query(ModelMoveStore::one)
                .list();
    }

    /** What did not go as foretold comes first. */
    List<ModelMoves.Case> cases(UUID move, PageRequest shown) {
        return jdbc.sql(CASES + "order by c.result in ('AS_FORETOLD', 'FORETOLD'), g.number limit :limit offset :skip")
                .param("move", move)
                .param("limit", shown.size())
                .param("skip", shown.offset())
                .query(ModelMoveStore::one)
                .list();
    }

    Slice<ModelMoves.Case> part(UUID move, PartRequest asked) {
        return BY_NUMBER.read(jdbc, CASES, Map.of("move", move), asked, ModelMoveStore::one);
    }

    private static ModelMoves.Move move(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        Timestamp decided = row.getTimestamp("decided_at");
        return new ModelMoves.Move(
                row.getObject("id", UUID.class),
                row.getString("model"),
                row.getInt("newest"),
                row.getString("reason"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                verdict == null ? null : Repairs.Verdict.valueOf(verdict),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }

    private static ModelMoves.Case one(ResultSet row, int number) throws SQLException {
        return new ModelMoves.Case(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                row.getInt("from_version"),
                words(row.getArray("stood")),
                words(row.getArray("foretold")),
                row.getString("unknown"),
                ModelMoves.Result.valueOf(row.getString("result")),
                words(row.getArray("found")));
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
