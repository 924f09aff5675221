package id.pendamping.groupchange;

import id.pendamping.access.PersonalData;
import id.pendamping.group.Registration;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Changes in groups in the database, one of a case at a time; who would join is sealed until the decision, then forgotten. */
@Repository
class GroupChangeStore implements GroupChanges {

    private static final String OF_CASE = """
            select id, case_id, kind, reason, member_id, successor_id, since, minutes_number, minutes_date, minutes_file,
                note, announced_by, announced_at, state, document_number, document_date, decided_by, decided_on, grounds,
                array(select l.member_id from group_change_leaver l where l.change_id = group_change.id) as leavers
            from group_change where case_id = :case""";

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final JsonMapper json;

    GroupChangeStore(JdbcClient jdbc, PersonalData personalData, JsonMapper json) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.json = json;
    }

    void announce(CaseId caseId, GroupChangeNotice notice, Registration.@Nullable Person newcomer, Act act) {
        UUID change = UUID.randomUUID();
        jdbc.sql("""
                        insert into group_change (id, case_id, kind, reason, member_id, successor_id, newcomer_sealed, since,
                            minutes_number, minutes_date, minutes_file, note, announced_by, announced_at)
                        values (:id, :case, :kind, :reason, :member, :successor, :newcomer, :since,
                            :number, :date, :file, :note, :by, :at)""")
                .param("id", change)
                .param("case", caseId.value())
                .param("kind", notice.kind().name())
                .param(
                        "reason",
                        notice.reason() == null ? null : notice.reason().name())
                .param("member", notice.kind() == GroupChange.Kind.SPLIT ? null : notice.member())
                .param("successor", notice.successor())
                .param("newcomer", newcomer == null ? null : personalData.seal(json.writeValueAsString(newcomer)))
                .param("since", notice.since())
                .param("number", notice.minutesNumber())
                .param("date", notice.minutesDate())
                .param("file", notice.file())
                .param("note", notice.note())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
        if (notice.kind() == GroupChange.Kind.SPLIT) {
            notice.leaving().forEach(member -> jdbc.sql(
                            "insert into group_change_leaver (change_id, member_id) values (:change, :member)")
                    .param("change", change)
                    .param("member", member)
                    .update());
        }
    }

    /** What a system outside has told: it is in force, and what follows is reviewed. */
    void takeDown(CaseId caseId, UUID member, LocalDate since, Act act) {
        jdbc.sql("""
                        insert into group_change (id, case_id, kind, reason, member_id, since, minutes_number, minutes_date,
                            note, announced_by, announced_at, state, decided_by, decided_on)
                        values (:id, :case, 'LEFT', 'OTHER', :member, :since, :message, :since, '-', :by, :at, 'REVIEW',
                            :rule, :since)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("member", member)
                .param("since", since)
                .param("message", Objects.requireNonNullElse(act.reason(), "-"))
                .param("by", act.actor().id())
                .param("rule", act.automatically("group-size").actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    /** Whether the budget authority has let the group go on although it is small. */
    boolean wasReviewed(CaseId caseId) {
        return jdbc.sql("select exists (select from group_change where case_id = :case and reviewed_on is not null)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Who would join by a change that is not decided yet. */
    Optional<Registration.Person> newcomer(GroupChange change) {
        return jdbc.sql("select newcomer_sealed from group_change where id = :id and newcomer_sealed is not null")
                .param("id", change.id())
                .query(byte[].class)
                .optional()
                .map(hidden -> json.readValue(personalData.open(hidden), Registration.Person.class));
    }

    void decide(
            GroupChange change, GroupChange.State state, DecideGroupChange.Command command, LocalDate today, Act act) {
        jdbc.sql("""
                        update group_change set state = :state, document_number = :number, document_date = :date,
                            specimen_number = :specimen, specimen_date = :specimenDate, account = :account,
                            grounds = :grounds, decided_by = :by, decided_on = :today, newcomer_sealed = null
                        where id = :id""")
                .param("state", state.name())
                .param("number", command.documentNumber())
                .param("date", command.documentDate())
                .param("specimen", command.specimenNumber())
                .param("specimenDate", command.specimenDate())
                .param(
                        "account",
                        command.account() == null ? null : command.account().name())
                .param("grounds", command.grounds())
                .param("by", act.actor().id())
                .param("today", today)
                .param("id", change.id())
                .update();
    }

    void review(GroupChange change, GroupChange.State state, String grounds, LocalDate today, Act act) {
        jdbc.sql("""
                        update group_change set state = :state, review_grounds = :grounds, reviewed_by = :by,
                            reviewed_on = :today
                        where id = :id""")
                .param("state", state.name())
                .param("grounds", grounds)
                .param("by", act.actor().id())
                .param("today", today)
                .param("id", change.id())
                .update();
    }

    void drop(GroupChange open) {
        jdbc.sql("update group_change set state = 'DROPPED', newcomer_sealed = null where id = :id")
                .param("id", open.id())
                .update();
    }

    @Override
    public Optional<GroupChange> open(CaseId caseId) {
        return jdbc.sql(OF_CASE + " and state in ('OPEN', 'REVIEW')")
                .param("case", caseId.value())
                .query(GroupChangeStore::read)
                .optional();
    }

    @Override
    public List<GroupChange> of(CaseId caseId) {
        return jdbc.sql(OF_CASE + " order by announced_at desc")
                .param("case", caseId.value())
                .query(GroupChangeStore::read)
                .list();
    }

    private static GroupChange read(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new GroupChange(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                GroupChange.Kind.valueOf(row.getString("kind")),
                reason == null ? null : GroupChange.Reason.valueOf(reason),
                row.getObject("member_id", UUID.class),
                List.of((UUID[]) row.getArray("leavers").getArray()),
                row.getObject("successor_id", UUID.class),
                row.getObject("since", LocalDate.class),
                row.getString("minutes_number"),
                row.getObject("minutes_date", LocalDate.class),
                row.getObject("minutes_file", UUID.class),
                row.getString("note"),
                row.getString("announced_by"),
                row.getTimestamp("announced_at").toInstant(),
                GroupChange.State.valueOf(row.getString("state")),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("grounds"));
    }
}
