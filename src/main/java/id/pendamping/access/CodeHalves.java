package id.pendamping.access;

import id.pendamping.access.HandedCode.Part;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a code to its person through two hands, so that no administrator can sign in as somebody else: the one who makes
 * it learns the first half, another one the second. Where there is no other, the second half is written to the console,
 * for those who keep the server.
 */
@Component
class CodeHalves {

    private final JdbcClient jdbc;
    private final PersonalData data;
    private final Clock clock;

    CodeHalves(JdbcClient jdbc, PersonalData data, Clock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.clock = clock;
    }

    /** Puts the second half aside in the running transaction and gives the first. */
    HandedCode part(String code, KeptAccount owner, Account asking) {
        int middle = code.length() / 2 + 1;
        String second = code.substring(middle);
        if (hasOtherAdministrator(owner.id(), asking.id())) {
            keep(owner.id(), second, asking.id());
            return new HandedCode(code.substring(0, middle), Part.FIRST);
        }
        System.out.printf("%n  Second half of the code for %s: %s%n", owner.login(), second);
        return new HandedCode(code.substring(0, middle), Part.FIRST_REST_ON_CONSOLE);
    }

    /** The second half, once; nothing for the one who has the first. */
    Optional<HandedCode> take(String accountId, String administrator) {
        return jdbc.sql("""
                        delete from account_code_half where account_id = :account and asked_by <> :administrator
                        returning sealed""")
                .param("account", accountId)
                .param("administrator", administrator)
                .query((row, number) -> new HandedCode(data.open(row.getBytes("sealed")), Part.SECOND))
                .optional();
    }

    private void keep(String accountId, String half, String asking) {
        jdbc.sql("""
                        insert into account_code_half (account_id, sealed, asked_by, asked_at)
                        values (:account, :sealed, :asking, :now)
                        on conflict (account_id) do update set sealed = excluded.sealed, asked_by = excluded.asked_by,
                            asked_at = excluded.asked_at""")
                .param("account", accountId)
                .param("sealed", data.seal(half))
                .param("asking", asking)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean hasOtherAdministrator(String owner, String asking) {
        return jdbc.sql("""
                        select exists (select 1 from account a join account_duty d on d.account_id = a.id
                            where d.duty = 'ADMINISTRATOR' and not a.disabled and not a.secret_temporary
                                and a.id not in (:owner, :asking))""")
                .param("owner", owner)
                .param("asking", asking)
                .query(Boolean.class)
                .single();
    }
}
