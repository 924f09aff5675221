package id.pendamping.desk;

import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers commands that were carried out, so that sending one again has no second effect. */
@Repository
class CommandReceipts {

    static final int LONGEST_KEY = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    CommandReceipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the sender chose something that can be told apart from other keys and kept. */
    static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Claims the key inside the command's transaction; while another holds it, this waits. Empty when the key is new;
     * else the answer to give.
     */
    Optional<Submission> claim(String accountId, String key, String target, Reading<?> command) {
        byte[] fingerprint = fingerprint(target, command);
        int claimed = jdbc.sql("""
                        insert into command_receipt (account_id, command_key, fingerprint, received_at)
                        values (:account, :key, :fingerprint, :now)
                        on conflict (account_id, command_key) do nothing""")
                .param("account", accountId)
                .param("key", key)
                .param("fingerprint", fingerprint)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (claimed == 1) {
            return Optional.empty();
        }
        byte[] earlier = jdbc.sql(
                        "select fingerprint from command_receipt where account_id = :account and command_key = :key")
                .param("account", accountId)
                .param("key", key)
                .query(byte[].class)
                .single();
        return Optional.of(
                MessageDigest.isEqual(earlier, fingerprint) ? new Submission.Accepted() : new Submission.KeyReused());
    }

    /** Over everything that the command holds. */
    private static byte[] fingerprint(String target, Reading<?> command) {
        try {
            String content = target + '\n' + Forms.wholeOf(command);
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
