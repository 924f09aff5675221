package id.pendamping.mentoring;

import id.pendamping.access.Account;
import id.pendamping.listing.RegionScope;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mentors of somebody's regions whose code for the first sign-in waits for its second half. */
@Repository
public class WaitingCodes {

    /** One who waits. */
    public record Line(UUID id, String accountId, String name, String regency) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many wait for this person's hand. */
    public int count(Account hander) {
        return count("w.asked_by <> :hander", hander);
    }

    /** How many codes this person has made that wait for another's hand. */
    public int madeBy(Account hander) {
        return count("w.asked_by = :hander", hander);
    }

    /** The first of those who wait for this person's hand, by place and name. */
    public List<Line> first(Account hander, int most) {
        return jdbc.sql("select m.id, m.account_id, m.name, m.regency"
                        + from("w.asked_by <> :hander", hander.scope())
                        + " order by m.regency, m.name, m.id limit :most")
                .params(parameters(hander))
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    /** The first of them among the mentors named, in one order for all. */
    public List<Line> among(Collection<UUID> mentors, Account hander, int most) {
        return jdbc.sql("select m.id, m.account_id, m.name, m.regency"
                        + from("w.asked_by <> :hander and m.id = any(:mentors)", hander.scope())
                        + " order by m.regency, m.name, m.id limit :most")
                .params(parameters(hander))
                .param("mentors", mentors.toArray(UUID[]::new))
                .param("most", most)
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    private int count(String which, Account hander) {
        return jdbc.sql("select count(*)" + from(which, hander.scope()))
                .params(parameters(hander))
                .query(Integer.class)
                .single();
    }

    private static String from(String which, RegionScope scope) {
        return " from access_code_waiting w join mentor m on m.account_id = w.id where w.until > :now and " + which
                + " and " + scope.covers("m.regency");
    }

    private Map<String, Object> parameters(Account hander) {
        Map<String, Object> parameters = new HashMap<>(hander.scope().parameters());
        parameters.put("hander", hander.id());
        parameters.put("now", Timestamp.from(clock.instant()));
        return parameters;
    }
}
