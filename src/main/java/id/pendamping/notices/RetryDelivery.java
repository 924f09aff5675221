package id.pendamping.notices;

import id.pendamping.access.Account;
import id.pendamping.listing.RegionScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders of an administrator to try a message again that was given up. */
@Component
public class RetryDelivery {

    /** How an order ended. */
    public enum Result {
        ORDERED,
        /** It is on its way already, or has arrived. */
        NOT_GIVEN_UP,
        UNKNOWN
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    RetryDelivery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets a message that was given up begin anew, under its old id; who ordered it stays with it. */
    public Result order(Account account, UUID id) {
        Timestamp now = Timestamp.from(clock.instant());
        RegionScope scope = account.scope();
        int changed = jdbc.sql("""
                        update notice_delivery d set state = 'PLANNED', given_up_at = null, attempts = 0,
                            not_before = :now, ordered_by = :account, ordered_at = :now
                        where d.id = :id and d.state = 'GIVEN_UP' and\s""" + DeliveryOverview.mine(scope))
                .param("now", now)
                .param("account", account.id())
                .param("id", id)
                .params(scope.parameters())
                .update();
        if (changed == 1) {
            return Result.ORDERED;
        }
        Optional<UUID> known = jdbc.sql(
                        "select d.id from notice_delivery d where d.id = :id and " + DeliveryOverview.mine(scope))
                .param("id", id)
                .params(scope.parameters())
                .query(UUID.class)
                .optional();
        return known.isPresent() ? Result.NOT_GIVEN_UP : Result.UNKNOWN;
    }
}
