package id.pendamping.mentoring;

import id.pendamping.access.PersonalData;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register in the database; what identifies a mentor is sealed. */
@Repository
class JdbcMentorRegistry implements MentorRegistry {

    /** The word under which NIKs are fingerprinted everywhere, so that a member who is a mentor can be found. */
    private static final String NIK = "nik";

    /** A row with the digest of what it says. */
    private record Written(UUID id, String digest) {}

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final Journal journal;

    JdbcMentorRegistry(JdbcClient jdbc, PersonalData personalData, Journal journal) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.journal = journal;
    }

    @Override
    @Transactional
    public UUID enrol(Enrolment enrolment, Act act) {
        byte[] fingerprint = personalData.fingerprint(NIK, enrolment.nik());
        Optional<Written> fresh = insert(enrolment, fingerprint, act);
        fresh.ifPresent(row -> journal.record(
                new MentorEnrolled(row.id(), enrolment.regency(), enrolment.type(), enrolment.status(), row.digest()),
                act));
        return fresh.map(Written::id).orElseGet(() -> jdbc.sql("select id from mentor where nik_fingerprint = :nik")
                .param("nik", fingerprint)
                .query(UUID.class)
                .single());
    }

    @Override
    public Optional<Registered> registered(String nik) {
        return jdbc.sql("select * from mentor where nik_fingerprint = :nik")
                .param("nik", personalData.fingerprint(NIK, nik))
                .query((row, number) -> new Registered(
                        row.getObject("id", UUID.class),
                        new Enrolment(
                                row.getString("account_id"),
                                nik,
                                row.getString("name"),
                                row.getObject("birth_date", LocalDate.class),
                                Education.valueOf(row.getString("education")),
                                row.getString("regency"),
                                personalData.open(row.getBytes("phone_sealed")),
                                Type.valueOf(row.getString("type")),
                                row.getString("letter_number"),
                                row.getObject("serves_from", LocalDate.class),
                                row.getObject("serves_until", LocalDate.class),
                                row.getInt("capacity"),
                                MentorStatus.valueOf(row.getString("status")))))
                .optional();
    }

    @Override
    @Transactional
    public void change(UUID mentorId, Enrolment enrolment, List<String> changed, Act act) {
        String digest =
                values(enrolment, """
                        update mentor set name = :name, education = :education, regency = :regency, phone_sealed = :phone,
                            type = :type, letter_number = :letter, serves_from = :from, serves_until = :until,
                            capacity = :capacity
                        where id = :id
                        returning mentor_digest(mentor)""").param("id", mentorId).query(String.class).single();
        journal.record(new MentorChanged(mentorId, enrolment.regency(), enrolment.type(), changed, digest), act);
    }

    @Override
    @Transactional
    public void changeStatus(UUID mentorId, MentorStatus status, Act act) {
        int changed = jdbc.sql("update mentor set status = :status where id = :id and status <> :status")
                .param("status", status.name())
                .param("id", mentorId)
                .update();
        if (changed > 0) {
            journal.record(new MentorStatusChanged(mentorId, status), act);
        }
    }

    @Override
    public Optional<UUID> byNik(String nik) {
        return jdbc.sql("select id from mentor where nik_fingerprint = :nik")
                .param("nik", personalData.fingerprint(NIK, nik))
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<UUID> byAccount(String accountId) {
        return jdbc.sql("select id from mentor where account_id = :account")
                .param("account", accountId)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<String> phoneOf(String accountId) {
        return jdbc.sql("select phone_sealed from mentor where account_id = :account")
                .param("account", accountId)
                .query((row, number) -> personalData.open(row.getBytes("phone_sealed")))
                .optional();
    }

    private Optional<Written> insert(Enrolment enrolment, byte[] fingerprint, Act act) {
        return values(enrolment, """
                        insert into mentor (id, account_id, nik_sealed, nik_fingerprint, name, birth_date, education,
                            regency, phone_sealed, type, letter_number, serves_from, serves_until, capacity, status,
                            enrolled_at)
                        values (gen_random_uuid(), :account, :nik, :fingerprint, :name, :birth, :education,
                            :regency, :phone, :type, :letter, :from, :until, :capacity, :status, :at)
                        on conflict (nik_fingerprint) do nothing
                        returning id, mentor_digest(mentor) as digest""")
                .param("account", enrolment.accountId())
                .param("nik", personalData.seal(enrolment.nik()))
                .param("fingerprint", fingerprint)
                .param("birth", enrolment.birthDate())
                .param("status", enrolment.status().name())
                .param("at", Timestamp.from(act.when()))
                .query(Written.class)
                .optional();
    }

    /** A statement with the values that a later file may change. */
    private JdbcClient.StatementSpec values(Enrolment enrolment, String sql) {
        return jdbc.sql(sql)
                .param("name", enrolment.name())
                .param("education", enrolment.education().name())
                .param("regency", enrolment.regency())
                .param("phone", personalData.seal(enrolment.phone()))
                .param("type", enrolment.type().name())
                .param("letter", enrolment.letterNumber())
                .param("from", enrolment.servesFrom())
                .param("until", enrolment.servesUntil())
                .param("capacity", enrolment.capacity());
    }
}
