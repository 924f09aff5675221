package id.pendamping.ranking;

import id.pendamping.shared.Act;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Nominative lists in the database, which itself keeps one draft of a phase and leaves alone what was decided. */
@Repository
class ListStore {

    /** With the digest of a draft, which is not kept. */
    private static final String SEEN = """
            select l.*, case when l.state = 'DRAFT' then (select %s from nominative_place p
                where p.phase_id = l.phase_id and p.list = l.number) else l.digest end as seen_digest
            from nominative_list l where l.phase_id = :phase""".formatted(NominativeFold.DIGEST);

    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NominativeList> find(UUID phaseId, int number) {
        return jdbc.sql(SEEN + " and l.number = :number")
                .param("phase", phaseId)
                .param("number", number)
                .query((row, index) -> read(row))
                .optional();
    }

    /** Latest first. */
    List<NominativeList> of(UUID phaseId) {
        return jdbc.sql(SEEN + " order by l.number desc")
                .param("phase", phaseId)
                .query((row, index) -> read(row))
                .list();
    }

    /** The latest of every phase that has one, without the digests of drafts. */
    List<NominativeList> latest() {
        return jdbc.sql(
                        "select distinct on (phase_id) *, digest as seen_digest from nominative_list order by phase_id, number desc")
                .query((row, index) -> read(row))
                .list();
    }

    void insert(UUID phaseId, int number, PhaseRoom.Free free, int reserves, Weights weights, int groups, Act act) {
        jdbc.sql("""
                        insert into nominative_list (phase_id, number, state, places, money, reserves, weights, returns_allowed,
                            groups, drawn_by, drawn_at)
                        values (:phase, :number, 'DRAFT', :places, :money, :reserves, :weights, :returns, :groups, :by, :at)""")
                .param("phase", phaseId)
                .param("number", number)
                .param("places", free.places())
                .param("money", free.money().amount())
                .param("reserves", reserves)
                .param("weights", weights.points().toArray(Integer[]::new))
                .param("returns", weights.returnsAllowed())
                .param("groups", groups)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    void count(UUID phaseId, int number, PlaceStore.Counts counts) {
        jdbc.sql("""
                        update nominative_list set selected = :selected, reserve = :reserve
                        where phase_id = :phase and number = :number""")
                .param("phase", phaseId)
                .param("number", number)
                .param("selected", counts.selected())
                .param("reserve", counts.reserve())
                .update();
    }

    /** Notes who had a hand in the list. */
    void moved(UUID phaseId, int number, String person) {
        jdbc.sql("""
                        update nominative_list set movers = movers || :person
                        where phase_id = :phase and number = :number and not :person = any (movers)""")
                .param("phase", phaseId)
                .param("number", number)
                .param("person", person)
                .update();
    }

    void decide(
            NominativeList list,
            NominativeList.State state,
            @Nullable String reason,
            @Nullable String digest,
            Act act) {
        jdbc.sql("""
                        update nominative_list set state = :state, reason = :reason, digest = :digest, decided_by = :by,
                            decided_at = :at
                        where phase_id = :phase and number = :number""")
                .param("state", state.name())
                .param("reason", reason, Types.VARCHAR)
                .param("digest", digest, Types.VARCHAR)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("phase", list.phaseId())
                .param("number", list.number())
                .update();
    }

    private static NominativeList read(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new NominativeList(
                UUID.fromString(row.getString("phase_id")),
                row.getInt("number"),
                NominativeList.State.valueOf(row.getString("state")),
                row.getInt("places"),
                Rupiah.of(row.getLong("money")),
                row.getInt("reserves"),
                new Weights(List.of((Integer[]) row.getArray("weights").getArray()), row.getInt("returns_allowed")),
                row.getInt("groups"),
                row.getInt("selected"),
                row.getInt("reserve"),
                row.getString("drawn_by"),
                row.getTimestamp("drawn_at").toInstant(),
                List.of((String[]) row.getArray("movers").getArray()),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"),
                row.getString("seen_digest"));
    }
}
