package id.pendamping.ranking;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The places of all frozen lists as lines, from which others compute the digest that each entry keeps. */
@Repository
public class PlaceLines {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlaceLines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** List by list, in the order of the places. */
    public void write(Consumer<String> line) {
        jdbc.sql("""
                        select p.phase_id, p.list, p.place, p.case_id, p.placement, p.amount, p.score, p.reason
                        from nominative_place p join nominative_list l on l.phase_id = p.phase_id and l.number = p.list
                        where l.state = 'FROZEN' order by p.phase_id, p.list, p.place""").query((RowCallbackHandler) row -> {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("phase", row.getString("phase_id"));
            place.put("list", row.getInt("list"));
            place.put("place", row.getInt("place"));
            place.put("case", row.getString("case_id"));
            place.put("placement", row.getString("placement"));
            place.put("amount", row.getLong("amount"));
            place.put("score", row.getInt("score"));
            place.put("reason", row.getString("reason"));
            line.accept(json.writeValueAsString(place));
        });
    }
}
