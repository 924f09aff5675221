package id.pendamping.decree;

import id.pendamping.shared.Act;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recipient decrees in the database, which itself keeps one of a list and leaves alone what was ratified. */
@Repository
class DecreeStore {

    /** The paper {@code d}, and of its annex {@code t} the sums and the digest, {@code o} who leaves, {@code g} the region. */
    private static final String PAPER = """
            from (select cast(:id as uuid) as id, :number as number, cast(:date as date) as decreed_on) d,
            lateral (select count(*)::int as groups, coalesce(sum(r.amount), 0) as amount, %s as digest
                from recipient_decree_row r where r.decree_id = d.id) t,
            lateral (select count(*)::int as leaving from recipient_decree_leaver r where r.decree_id = d.id) o,
            lateral (select case when count(distinct r.regency) = 1 then min(r.regency)
                    when count(distinct left(r.regency, 2)) = 1 then left(min(r.regency), 2) end as region
                from (select regency from recipient_decree_row where decree_id = d.id union all
                    select regency from recipient_decree_leaver where decree_id = d.id) r) g""".formatted(DecreeListFold.DIGEST);

    private final JdbcClient jdbc;

    DecreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RecipientDecree> find(UUID id) {
        return jdbc.sql("select * from recipient_decree where id = :id")
                .param("id", id)
                .query(DecreeStore::read)
                .optional();
    }

    Optional<RecipientDecree> find(UUID phaseId, int ordinal) {
        return jdbc.sql("select * from recipient_decree where phase_id = :phase and ordinal = :ordinal")
                .param("phase", phaseId)
                .param("ordinal", ordinal)
                .query(DecreeStore::read)
                .optional();
    }

    /** Whose carrying out this work is. */
    Optional<RecipientDecree> ofBatch(UUID batch) {
        return jdbc.sql("select * from recipient_decree where batch_id = :batch")
                .param("batch", batch)
                .query(DecreeStore::read)
                .optional();
    }

    /** The one that names the group and was not withdrawn, latest first. */
    Optional<RecipientDecree> naming(UUID caseId) {
        return jdbc.sql("""
                        select d.* from recipient_decree d join recipient_decree_row r on r.decree_id = d.id
                        where r.case_id = :case and d.state <> 'WITHDRAWN' order by d.drawn_at desc limit 1""").param("case", caseId).query(DecreeStore::read).optional();
    }

    /** Latest first. */
    List<RecipientDecree> all() {
        return jdbc.sql("select * from recipient_decree order by drawn_at desc, id")
                .query(DecreeStore::read)
                .list();
    }

    /** Whether another decree has this number already. */
    boolean isTaken(String number, UUID except) {
        return jdbc.sql("""
                        select exists (select 1 from selection_document s where s.compared = :number) or exists (
                            select 1 from recipient_decree d where compared_number(d.number) = :number and d.id <> :id
                                and d.state <> 'WITHDRAWN')""")
                .param("number", NormalForm.comparedNumber(number))
                .param("id", except)
                .query(Boolean.class)
                .single();
    }

    boolean hasOne(UUID phaseId, int list) {
        return jdbc.sql("""
                        select exists (select 1 from recipient_decree
                            where phase_id = :phase and list = :list and state <> 'WITHDRAWN' and amends is null)""")
                .param("phase", phaseId)
                .param("list", list)
                .query(Boolean.class)
                .single();
    }

    /** The decree as it is drawn up, with what its annex adds up to. */
    RecipientDecree insert(UUID id, OpenList of, int year, RecipientDecrees.Paper given, Act act) {
        return insert(id, of.phaseId(), of.list(), null, of.frozenBy(), year, given, act);
    }

    /** The same for an amendment. */
    RecipientDecree insert(UUID id, OpenAmendment of, int year, RecipientDecrees.Paper given, Act act) {
        return insert(id, of.phaseId(), of.list(), of.decreeId(), of.frozenBy(), year, given, act);
    }

    private RecipientDecree insert(
            UUID id,
            UUID phaseId,
            int list,
            @Nullable UUID amends,
            String frozenBy,
            int year,
            RecipientDecrees.Paper given,
            Act act) {
        return jdbc.sql("""
                        insert into recipient_decree (id, phase_id, ordinal, list, amends, number, decreed_on, programme_year, state,
                            groups, leaving, amount, region, frozen_by, drawn_by, drawn_at, digest)
                        select d.id, :phase, (select coalesce(max(ordinal), 0) + 1 from recipient_decree where phase_id = :phase),
                            :list, cast(:amends as uuid), d.number, d.decreed_on, :year, 'SUBMITTED', t.groups, o.leaving, t.amount,
                            g.region, :frozen, :by, :at, t.digest
                        """ + PAPER + " returning *")
                .params(paper(id, given, act))
                .param("phase", phaseId)
                .param("list", list)
                .param("amends", amends)
                .param("year", year)
                .param("frozen", frozenBy)
                .query(DecreeStore::read)
                .single();
    }

    /** The same for one that was returned. */
    RecipientDecree amend(UUID id, RecipientDecrees.Paper given, Act act) {
        return jdbc.sql("""
                        update recipient_decree u set state = 'SUBMITTED', number = d.number, decreed_on = d.decreed_on,
                            groups = t.groups, leaving = o.leaving, amount = t.amount, region = g.region, drawn_by = :by, drawn_at = :at, digest = t.digest,
                            reason = null
                        """ + PAPER + " where u.id = d.id returning u.*")
                .params(paper(id, given, act))
                .query(DecreeStore::read)
                .single();
    }

    private static Map<String, Object> paper(UUID id, RecipientDecrees.Paper given, Act act) {
        return Map.of(
                "id",
                id,
                "number",
                given.decreeNumber(),
                "date",
                given.decreeDate(),
                "by",
                act.actor().id(),
                "at",
                Timestamp.from(act.when()));
    }

    void answer(
            UUID id, RecipientDecree.State state, @Nullable LocalDate ratifiedOn, @Nullable String reason, Act act) {
        jdbc.sql("""
                        update recipient_decree set state = :state, answered_by = :by, answered_at = :at, ratified_on = :on,
                            reason = :reason where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("on", ratifiedOn, Types.DATE)
                .param("reason", reason, Types.VARCHAR)
                .update();
    }

    void withdraw(UUID id, String reason) {
        jdbc.sql("update recipient_decree set state = 'WITHDRAWN', reason = :reason where id = :id")
                .param("id", id)
                .param("reason", reason)
                .update();
    }

    void settle(UUID id) {
        jdbc.sql("update recipient_decree set state = 'SETTLED' where id = :id")
                .param("id", id)
                .update();
    }

    void begun(UUID id, UUID batch) {
        jdbc.sql("update recipient_decree set batch_id = :batch where id = :id")
                .param("id", id)
                .param("batch", batch)
                .update();
    }

    private static RecipientDecree read(ResultSet row, int index) throws SQLException {
        return new RecipientDecree(
                row.getObject("id", UUID.class),
                row.getObject("phase_id", UUID.class),
                row.getInt("ordinal"),
                row.getInt("list"),
                row.getObject("amends", UUID.class),
                row.getString("number"),
                row.getObject("decreed_on", LocalDate.class),
                row.getInt("programme_year"),
                RecipientDecree.State.valueOf(row.getString("state")),
                row.getInt("groups"),
                row.getInt("leaving"),
                Rupiah.of(row.getLong("amount")),
                row.getString("region"),
                row.getString("frozen_by"),
                row.getString("drawn_by"),
                row.getTimestamp("drawn_at").toInstant(),
                row.getString("answered_by"),
                moment(row.getTimestamp("answered_at")),
                row.getObject("ratified_on", LocalDate.class),
                row.getString("reason"),
                row.getString("digest"),
                row.getObject("batch_id", UUID.class));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
