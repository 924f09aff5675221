package id.pendamping.group;

import id.pendamping.access.PersonalData;
import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases of a person by the keyed hash of the NIK. */
@Component
public class MemberLookup {

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    MemberLookup(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    public List<CaseId> casesOf(String nik, int most) {
        return jdbc
                .sql("select distinct case_id from member where nik_fingerprint = :nik limit :most")
                .param("nik", personalData.fingerprint("nik", nik))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }
}
