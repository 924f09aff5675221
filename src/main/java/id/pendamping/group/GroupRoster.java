package id.pendamping.group;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everybody who is or was in a group, with the days from and until which they are, and how that changes after the
 * registration. Nobody is ever taken out.
 */
@Component
public class GroupRoster {

    private static final String ALL = """
            select id, position, name, role, joined_on, left_on from member where case_id = :case""";

    private final RegistrationStore store;
    private final CaseRows rows;
    private final JdbcClient jdbc;

    GroupRoster(RegistrationStore store, CaseRows rows, JdbcClient jdbc) {
        this.store = store;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /**
     * One person's place in the group.
     *
     * @param position by which facts and messages name the person
     * @param until null while the person is a member
     */
    public record Entry(
            UUID id,
            int position,
            String name,
            Member.Role role,
            LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * What changes at once.
     *
     * @param leaving who leaves, since when
     * @param joining who joins, with the office that is taken
     * @param successor the member who takes {@code office}; who has held it and stays becomes an ordinary member
     */
    public record Change(
            List<UUID> leaving,
            LocalDate since,
            Registration.@Nullable Person joining,
            @Nullable UUID successor,
            Member.Role office) {}

    /** What was written, by position and by digests of the rows, as the fact tells it. */
    public record Written(MemberDigests joined, List<String> changed, List<String> changedDigests) {}

    /** Everybody, in the order of the registration. */
    public List<Entry> everybody(CaseId caseId) {
        return jdbc.sql(ALL + " order by position")
                .param("case", caseId.value())
                .query(GroupRoster::entry)
                .list();
    }

    /** Whether a change in the group is not decided yet. */
    public boolean isChanging(CaseId caseId) {
        return rows.find(caseId).filter(CaseRows.Row::isChanging).isPresent();
    }

    public void setChanging(CaseId caseId, boolean isChanging) {
        jdbc.sql("update aid_group set is_changing = :changing where id = :case")
                .param("changing", isChanging)
                .param("case", caseId.value())
                .update();
        rows.forget();
    }

    /** A member of today. */
    public Optional<Entry> member(CaseId caseId, UUID member) {
        return jdbc.sql(ALL + " and id = :member and left_on is null")
                .param("case", caseId.value())
                .param("member", member)
                .query(GroupRoster::entry)
                .optional();
    }

    public Optional<Entry> holder(CaseId caseId, Member.Role office) {
        return jdbc.sql(ALL + " and role = :office and left_on is null")
                .param("case", caseId.value())
                .param("office", office.name())
                .query(GroupRoster::entry)
                .optional();
    }

    /** What speaks against the entry of somebody who joins, under {@code newcomer.}; whether the rules allow it is asked elsewhere. */
    public List<Refusal> objections(CaseId caseId, Registration.Person person, LocalDate today) {
        Objections objections = new Objections();
        new PersonCheck(person, "newcomer", today, objections).run();
        String nik = person.nik();
        if (objections.present(nik, "newcomer.nik") && nik != null) {
            objections.unless(!store.wasMember(caseId, nik), "newcomer.nik", "refusal.registration.nikTwice");
        }
        objections.present(person.consentOn(), "newcomer.consentOn");
        return objections.all();
    }

    public Written change(CaseId caseId, Change change) {
        List<String> changed = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        if (!change.leaving().isEmpty()) {
            store.leave(change.leaving(), change.since());
        }
        if (change.successor() != null) {
            holder(caseId, change.office())
                    .ifPresent(before -> give(before.id(), Member.Role.ANGGOTA, changed, digests));
            give(change.successor(), change.office(), changed, digests);
        }
        MemberDigests joined = change.joining() == null
                ? MemberDigests.NONE
                : store.join(caseId, List.of(change.joining()), change.since());
        OncePerTransaction.forgetAll();
        return new Written(joined, changed, digests);
    }

    private void give(UUID member, Member.Role office, List<String> changed, List<String> digests) {
        jdbc.sql("""
                        update member m set role = :office where id = :member
                        returning m.position, row_digest(m.id::text, m.position::text, m.name, m.birth_date::text, m.gender,
                            m.role, encode(m.nik_fingerprint, 'hex')) as digest""").param("office", office.name()).param("member", member).query(row -> {
            changed.add(row.getString("position"));
            digests.add(row.getString("digest"));
        });
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                row.getString("name"),
                Member.Role.valueOf(row.getString("role")),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class));
    }
}
