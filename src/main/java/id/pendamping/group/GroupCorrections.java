package id.pendamping.group;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of a registration may be corrected when no step opens it again. */
@Repository
public class GroupCorrections {

    /** One thing. */
    public enum Field {
        NAME("name", 3, 100),
        TITLE("title", 1, 200),
        ADDRESS("address", 1, 300);

        private final String column;
        private final int shortest;
        private final int longest;

        Field(String column, int shortest, int longest) {
            this.column = column;
            this.shortest = shortest;
            this.longest = longest;
        }

        public boolean takes(String value) {
            return value.length() >= shortest && value.length() <= longest;
        }
    }

    private final JdbcClient jdbc;

    GroupCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String value(CaseId caseId, Field field) {
        return jdbc.sql("select " + field.column + " from aid_group where id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .single();
    }

    /** No two groups of a village have one name in a year. */
    public boolean isTaken(CaseId caseId, String name) {
        return jdbc.sql("""
                        select exists (select 1 from aid_group o join aid_group g on g.id = :case
                            where o.id <> g.id and lower(o.name) = lower(:name) and o.village = g.village
                                and o.programme_year = g.programme_year)""")
                .param("case", caseId.value())
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** Gives the digests of what the group says of itself now, for the fact that tells of it. */
    public List<String> correct(CaseId caseId, Field field, String value) {
        OncePerTransaction.forgetAll();
        return digests(jdbc.sql("update aid_group set " + field.column + " = :value where id = :case"
                        + " returning array_to_string(group_digests(aid_group), ' ')")
                .param("value", value)
                .param("case", caseId.value())
                .query(String.class)
                .single());
    }

    static List<String> digests(String told) {
        return List.of(told.split(" "));
    }
}
