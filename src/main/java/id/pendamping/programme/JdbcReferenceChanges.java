package id.pendamping.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of lists in the database. */
@Repository
class JdbcReferenceChanges implements KeptReferenceChanges {

    private final JdbcClient jdbc;

    JdbcReferenceChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Adopted> all() {
        return jdbc.sql("select * from reference_change order by since, id")
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public void add(Adopted adopted, String approvedBy, Instant at) {
        ReferenceEntry entry = adopted.entry();
        jdbc.sql("""
                        insert into reference_change (list, since, code, name, detail, ends_on, approved_by, approved_at)
                        values (:list, :since, :code, :name, :detail, :endsOn, :by, :at)""")
                .param("list", adopted.list().name())
                .param("since", adopted.since())
                .param("code", adopted.code())
                .param("name", entry == null ? null : entry.name())
                .param("detail", entry == null ? null : entry.detail())
                .param("endsOn", entry == null ? null : entry.endsOn())
                .param("by", approvedBy)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Adopted read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        String name = row.getString("name");
        return new Adopted(
                ReferenceList.valueOf(row.getString("list")),
                row.getObject("since", LocalDate.class),
                code,
                name == null
                        ? null
                        : new ReferenceEntry(
                                code, name, row.getString("detail"), row.getObject("ends_on", LocalDate.class)));
    }
}
