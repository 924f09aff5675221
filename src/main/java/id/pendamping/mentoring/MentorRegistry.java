package id.pendamping.mentoring;

import id.pendamping.shared.Act;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mentors of the programme. */
public interface MentorRegistry {

    /** Takes the mentor into the programme, or gives the one that has this NIK already. */
    UUID enrol(Enrolment enrolment, Act act);

    /** The mentor who has this NIK, as last written. */
    Optional<Registered> registered(String nik);

    /** Writes what is known of a mentor anew; status and NIK stay. {@code changed} names what differs. */
    void change(UUID mentorId, Enrolment enrolment, List<String> changed, Act act);

    void changeStatus(UUID mentorId, MentorStatus status, Act act);

    Optional<UUID> byNik(String nik);

    Optional<UUID> byAccount(String accountId);

    /** The number under which the mentor with this account can be reached. */
    Optional<String> phoneOf(String accountId);

    /** A mentor of the programme. */
    record Registered(UUID id, Enrolment enrolment) {}

    /**
     * Who a mentor is.
     *
     * @param regency where the mentor lives and is asked first
     * @param letterNumber the letter that appoints the mentor, for the days from {@code servesFrom} to {@code servesUntil}
     * @param capacity the most groups this mentor takes at a time
     */
    record Enrolment(
            String accountId,
            String nik,
            String name,
            LocalDate birthDate,
            Education education,
            String regency,
            String phone,
            Type type,
            String letterNumber,
            LocalDate servesFrom,
            LocalDate servesUntil,
            int capacity,
            MentorStatus status) {

        public Enrolment {
            if (!nik.matches("\\d{16}")) {
                throw new IllegalArgumentException("A NIK has 16 digits");
            }
        }

        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    /** Highest degree. */
    enum Education {
        SMA,
        D3,
        S1,
        S2
    }

    /** Volunteer, or lecturer of a university that supplies mentors. */
    enum Type {
        TKS,
        DOSEN
    }
}
