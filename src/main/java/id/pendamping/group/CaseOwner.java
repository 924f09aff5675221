package id.pendamping.group;

import id.pendamping.access.SubjectCard;
import id.pendamping.access.SubjectOwner;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Place;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases, as every list and page head shows them. */
@Component
class CaseOwner implements SubjectOwner {

    private static final String CARD = """
            select id, number, name, programme_year, phase_id, regency, requested, latitude, longitude
            from aid_group where\s""";

    private final OncePerTransaction<CaseId, Optional<SubjectCard>> once = new OncePerTransaction<>();
    private final JdbcClient jdbc;
    private final Programme programme;

    CaseOwner(JdbcClient jdbc, Programme programme) {
        this.jdbc = jdbc;
        this.programme = programme;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CASE;
    }

    @Override
    public Optional<SubjectCard> find(String number) {
        return jdbc.sql(CARD + "number = :number")
                .param("number", number)
                .query(this::read)
                .optional();
    }

    @Override
    public Optional<SubjectCard> find(Subject subject) {
        CaseId caseId = CaseId.of(subject);
        return once.get(caseId, () -> jdbc.sql(CARD + "id = :case")
                .param("case", caseId.value())
                .query(this::read)
                .optional());
    }

    private SubjectCard read(ResultSet row, int index) throws SQLException {
        double latitude = row.getDouble("latitude");
        Place place = row.wasNull() ? null : new Place(latitude, row.getDouble("longitude"));
        return new SubjectCard(
                new CaseId(row.getObject("id", UUID.class)).subject(),
                row.getString("number"),
                row.getString("name"),
                row.getString("regency"),
                row.getInt("programme_year"),
                programme.phase(row.getObject("phase_id", UUID.class)).ordinal(),
                Rupiah.of(row.getLong("requested")),
                place);
    }
}
