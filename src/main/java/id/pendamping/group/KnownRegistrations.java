package id.pendamping.group;

import id.pendamping.access.PersonalData;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which groups stand already, and with which content. */
@Component
class KnownRegistrations {

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    KnownRegistrations(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /** A group that stands under the same name in the same village and year. */
    Optional<Known> find(Registration registration) {
        return jdbc.sql("""
                        select id, number, content from aid_group
                        where replace(lower(name), ' ', '') = replace(lower(:name), ' ', '') and village = :village
                          and programme_year = :year
                        """)
                .param("name", registration.name())
                .param("village", registration.village())
                .param("year", registration.programmeYear())
                .query((row, index) -> new Known(
                        new CaseId(row.getObject("id", UUID.class)), row.getString("number"), row.getBytes("content")))
                .optional();
    }

    /** What tells two registrations of a group apart. */
    byte[] content(Registration registration) {
        return personalData.fingerprint(Sealed.REGISTRATION, RegistrationText.of(registration));
    }

    void keep(CaseId caseId, Registration registration) {
        jdbc.sql("update aid_group set content = :content where id = :case")
                .param("content", content(registration))
                .param("case", caseId.value())
                .update();
    }

    record Known(CaseId caseId, String number, byte[] content) {}
}
