package id.pendamping.group;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.Entry;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the screening of other groups asks of a case: whether it was rejected, aided or closed. */
@Component
class GroupStanding {

    private static final Map<String, String> STATUS_BY_FACT =
            Map.of("group-rejected", "REJECTED", "aid-disbursed", "AIDED", "case-closed", "CLOSED");

    private final JdbcClient jdbc;

    GroupStanding(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A group whose aid was withdrawn, or that gave it up before it was paid, has received nothing. */
    private static boolean isWithdrawn(Entry entry) {
        return "WITHDRAWN".equals(entry.fact().answers().get("failedTransfer"))
                || "BEFORE_PAYMENT".equals(entry.fact().answers().get("withdrawal"));
    }

    @EventListener
    void follow(Entry entry) {
        String status = isWithdrawn(entry) ? "REJECTED" : STATUS_BY_FACT.get(entry.type());
        if (status != null && entry.fact() instanceof CaseFact fact) {
            jdbc.sql("update aid_group set status = :status where id = :caseId")
                    .param("status", status)
                    .param("caseId", fact.caseId().value())
                    .update();
        }
    }
}
