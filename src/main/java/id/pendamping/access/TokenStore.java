package id.pendamping.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens in the database. */
@Repository
class TokenStore {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;

    TokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonalToken token, String account, byte[] hash) {
        jdbc.sql("""
                        insert into account_token (id, account_id, name, scope, token_hash, issued_at, expires_at)
                        values (:id, :account, :name, :scope, :hash, :issued, :expires)""")
                .param("id", token.id())
                .param("account", account)
                .param("name", token.name())
                .param("scope", token.scope().name())
                .param("hash", hash)
                .param("issued", Timestamp.from(token.issuedAt()))
                .param("expires", Timestamp.from(token.expiresAt()))
                .update();
    }

    /** Latest first. */
    List<PersonalToken> of(String account, int most) {
        return jdbc.sql("""
                        select id, name, scope, issued_at, expires_at, last_used_at, revoked_at from account_token
                        where account_id = :account order by issued_at desc, id limit :most""")
                .param("account", account)
                .param("most", most)
                .query(TokenStore::read)
                .list();
    }

    int valid(String account, Instant now) {
        return jdbc.sql("""
                        select count(*) from account_token
                        where account_id = :account and revoked_at is null and expires_at > :now""")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    boolean revoke(String account, UUID id, Instant now) {
        return jdbc.sql("""
                        update account_token set revoked_at = :now
                        where id = :id and account_id = :account and revoked_at is null""")
                        .param("id", id)
                        .param("account", account)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void revokeAll(String account, Instant now) {
        jdbc.sql("update account_token set revoked_at = :now where account_id = :account and revoked_at is null")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whose it is, if it opens anything and its owner has a secret of the own. */
    Optional<PersonalTokens.Bearer> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select t.id, t.scope, t.expires_at, a.id as account, a.login, a.secret_version
                        from account_token t join account a on a.id = t.account_id
                        where t.token_hash = :hash and t.revoked_at is null and t.expires_at > :now
                            and not a.disabled and not a.secret_temporary""")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new PersonalTokens.Bearer(
                            id,
                            new SignedIn(
                                    row.getString("account"), row.getString("login"), id, row.getInt("secret_version")),
                            PersonalToken.Scope.valueOf(row.getString("scope")),
                            row.getTimestamp("expires_at").toInstant());
                })
                .optional();
    }

    void noteUse(UUID id, Instant now) {
        jdbc.sql("""
                        update account_token set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at < :before)""")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(USE_IS_NOTED_EVERY)))
                .update();
    }

    private static PersonalToken read(ResultSet row, int number) throws SQLException {
        return new PersonalToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                PersonalToken.Scope.valueOf(row.getString("scope")),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
