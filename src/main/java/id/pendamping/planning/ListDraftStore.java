package id.pendamping.planning;

import id.pendamping.planning.YearDraft.Status;
import id.pendamping.programme.ReferenceChange;
import id.pendamping.programme.ReferenceEntry;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.Act;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of lists in the database. */
@Repository
class ListDraftStore {

    private final JdbcClient jdbc;

    ListDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ListDraft> find(UUID id) {
        return jdbc.sql("select * from list_draft where id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The one that is not decided. */
    Optional<ListDraft> open(ReferenceList list) {
        return jdbc.sql("select * from list_draft where list = :list and status in ('DRAFT', 'SUBMITTED')")
                .param("list", list.name())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Latest first. */
    List<ListDraft> approved(ReferenceList list, int most) {
        return jdbc.sql("""
                        select * from list_draft where list = :list and status = 'APPROVED'
                        order by decided_at desc limit :most""")
                .param("list", list.name())
                .param("most", most)
                .query((row, number) -> read(row))
                .list();
    }

    /** Writes what shall be different, in the draft with this id or a new one. */
    void write(UUID id, ReferenceList list, WriteList given, List<ReferenceChange> changes, Act act) {
        jdbc.sql("""
                        insert into list_draft (id, list, since, basis, editors, drafted_at)
                        values (:id, :list, :since, :basis, array[:by], :at)
                        on conflict (id) do update set since = excluded.since, basis = excluded.basis,
                            editors = case when :by = any(list_draft.editors) then list_draft.editors
                                else list_draft.editors || cast(:by as text) end""")
                .param("id", id)
                .param("list", list.name())
                .param("since", given.since())
                .param("basis", given.basis())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
        jdbc.sql("delete from list_draft_change where draft_id = :id")
                .param("id", id)
                .update();
        changes.forEach(change -> insert(id, change));
    }

    private void insert(UUID draft, ReferenceChange change) {
        ReferenceEntry before = change.before();
        ReferenceEntry after = change.after();
        jdbc.sql("""
                        insert into list_draft_change
                        values (:draft, :code, :wasName, :wasDetail, :wasEndsOn, :name, :detail, :endsOn)""")
                .param("draft", draft)
                .param("code", change.code())
                .param("wasName", before == null ? null : before.name())
                .param("wasDetail", before == null ? null : before.detail())
                .param("wasEndsOn", before == null ? null : before.endsOn())
                .param("name", after == null ? null : after.name())
                .param("detail", after == null ? null : after.detail())
                .param("endsOn", after == null ? null : after.endsOn())
                .update();
    }

    void submit(UUID id, Act act) {
        jdbc.sql("""
                        update list_draft set status = 'SUBMITTED', submitted_by = :by, submitted_at = :at, reason = null
                        where id = :id""")
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("id", id)
                .update();
    }

    void decide(UUID id, Status status, @Nullable String reason, Act act) {
        jdbc.sql("""
                        update list_draft set status = :status, decided_by = :by, decided_at = :at, reason = :reason
                        where id = :id""")
                .param("status", status.name())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private ListDraft read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<ReferenceChange> changes = jdbc.sql("select * from list_draft_change where draft_id = :id order by code")
                .param("id", id)
                .query((one, number) -> new ReferenceChange(one.getString("code"), entry(one, "was_"), entry(one, "")))
                .list();
        return new ListDraft(
                id,
                ReferenceList.valueOf(row.getString("list")),
                row.getObject("since", LocalDate.class),
                row.getString("basis"),
                Status.valueOf(row.getString("status")),
                changes,
                Set.of((String[]) row.getArray("editors").getArray()),
                row.getString("submitted_by"),
                moment(row.getTimestamp("submitted_at")),
                row.getString("decided_by"),
                moment(row.getTimestamp("decided_at")),
                row.getString("reason"));
    }

    private static @Nullable ReferenceEntry entry(ResultSet row, String prefix) throws SQLException {
        String name = row.getString(prefix + "name");
        return name == null
                ? null
                : new ReferenceEntry(
                        row.getString("code"),
                        name,
                        row.getString(prefix + "detail"),
                        row.getObject(prefix + "ends_on", LocalDate.class));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
