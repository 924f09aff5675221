package id.pendamping.journal;

import id.pendamping.shared.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what a subject is known to be as it was seen. */
@Repository
public class SeenHeads {

    private final JdbcClient jdbc;
    private final String[] onlyTold;

    SeenHeads(JdbcClient jdbc, FactCatalogue facts) {
        this.jdbc = jdbc;
        this.onlyTold = facts.literals().stream()
                .filter(literal -> facts.classOf(literal).isAnnotationPresent(OnlyTold.class))
                .toArray(String[]::new);
    }

    /** Hash of the newest entry by which anything about the subject became another than before; empty before the first. */
    public String of(Subject subject) {
        return jdbc.sql("""
                        select encode(hash, 'hex') from journal
                        where subject_kind = :kind and subject_id = :id and not type = any(:told)
                        order by sequence desc limit 1""")
                .param("kind", subject.kind().name())
                .param("id", subject.id())
                .param("told", onlyTold)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
