package id.pendamping.access;

import id.pendamping.access.HandedCode.Part;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second halves wait sealed in the database. Where nobody could hand one out, it is written to the console, for those who keep the server. */
@Component
class JdbcCodeHalves implements CodeHalves {

    private final JdbcClient jdbc;
    private final PersonalData data;
    private final Secrets secrets;
    private final Journal journal;
    private final Clock clock;

    JdbcCodeHalves(JdbcClient jdbc, PersonalData data, Secrets secrets, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.secrets = secrets;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String digits() {
        return secrets.digits();
    }

    @Override
    public HandedCode keep(String code, String accountId, Account asking) {
        int middle = (code.length() + 1) / 2;
        String second = code.substring(middle);
        if (hasAnotherHand(accountId, asking.id())) {
            insert(accountId, second, asking.id());
            return new HandedCode(code.substring(0, middle), Part.FIRST);
        }
        System.out.printf("%n  Second half of the code for %s: %s%n", login(accountId), second);
        return new HandedCode(code.substring(0, middle), Part.FIRST_REST_ON_CONSOLE);
    }

    @Override
    public Optional<HandedCode> handOut(String accountId, Account hander, Duty as) {
        journal.lock(new Subject(Subject.Kind.ACCOUNT, accountId));
        Optional<HandedCode> half = jdbc.sql("""
                        delete from account_code_half where account_id = :account and asked_by <> :hander
                        returning sealed""")
                .param("account", accountId)
                .param("hander", hander.id())
                .query((row, number) -> new HandedCode(data.open(row.getBytes("sealed")), Part.SECOND))
                .optional();
        half.ifPresent(known ->
                journal.record(new CodeHandedOut(UUID.fromString(accountId)), Act.by(hander.as(as), clock.instant())));
        return half;
    }

    private void insert(String accountId, String half, String asking) {
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

    private String login(String accountId) {
        return jdbc.sql("select login from account where id = :id")
                .param("id", accountId)
                .query(String.class)
                .single();
    }

    /** Another administrator, or for a mentor another coordinator of the region. */
    private boolean hasAnotherHand(String owner, String asking) {
        return jdbc.sql("""
                        select exists (select 1 from account a join account_duty d on d.account_id = a.id
                            where not a.disabled and not a.secret_temporary and a.id not in (:owner, :asking)
                                and (d.duty = 'ADMINISTRATOR' or d.duty = 'MENTOR_COORDINATOR'
                                    and exists (select 1 from account_duty m where m.account_id = :owner and m.duty = 'MENTOR')
                                    and (not exists (select 1 from account_region r where r.account_id = a.id)
                                        or exists (select 1 from account_region r
                                            join account_region lives on lives.account_id = :owner
                                                and lives.region like r.region || '%'
                                            where r.account_id = a.id))))""")
                .param("owner", owner)
                .param("asking", asking)
                .query(Boolean.class)
                .single();
    }
}
