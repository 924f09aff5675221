package id.pendamping.desk;

import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers commands that were carried out, so that sending one again has no second effect. */
@Repository
class CommandReceipts {

    private static final int LONGEST_KEY = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    CommandReceipts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The answer without doing anything: to a key that is none, or one that was used before. */
    Optional<Submission> answered(String accountId, @Nullable String key, String target, Reading<?> command) {
        if (key == null) {
            return Optional.empty();
        }
        return isKey(key)
                ? claim(accountId, key, target, command)
                : Optional.of(new Submission.Refused(
                        List.of(Refusal.at("Idempotency-Key", "refusal.desk.key", LONGEST_KEY))));
    }

    /** Whether the sender chose something that can be told apart from other keys and kept. */
    private static boolean isKey(String key) {
        return !key.isBlank() && key.length() <= LONGEST_KEY && key.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Claims the key inside the command's transaction; while another holds it, this waits. Empty when the key is new;
     * else the answer to give.
     */
    private Optional<Submission> claim(String accountId, String key, String target, Reading<?> command) {
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
