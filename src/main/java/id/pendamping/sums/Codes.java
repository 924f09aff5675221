package id.pendamping.sums;

import id.pendamping.shared.CaseId;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The code of a case, without which its number opens nothing. A hundred bits of chance, given once. */
@Repository
public class Codes {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;

    private final JdbcClient jdbc;
    private final SecureRandom chance = new SecureRandom();

    Codes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives the case one when it has none. */
    @Transactional
    public String of(CaseId caseId) {
        return find(caseId).orElseGet(() -> {
            jdbc.sql("insert into sum_code (case_id, code) values (:case, :code) on conflict do nothing")
                    .param("case", caseId.value())
                    .param("code", fresh())
                    .update();
            return find(caseId).orElseThrow();
        });
    }

    /** Gives one to every case of a phase that has none. */
    @Transactional
    public void give(UUID phase) {
        jdbc.sql("""
                        select g.case_id from group_card g
                         where g.phase_id = :phase and not exists (select 1 from sum_code c where c.case_id = g.case_id)""").param("phase", phase).query(UUID.class).list().forEach(id -> of(new CaseId(id)));
    }

    private Optional<String> find(CaseId caseId) {
        return jdbc.sql("select code from sum_code where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .optional();
    }

    private String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
