package id.pendamping.group;

import id.pendamping.shared.CaseId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way to a group's business. */
@Component
public class GroupContact {

    private final JdbcClient jdbc;

    GroupContact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where the group does business.
     *
     * @param latitude in degrees, given together with the longitude
     */
    public record Way(
            String address,
            @Nullable String hamlet,
            String district,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude) {}

    public Way wayTo(CaseId caseId) {
        return jdbc.sql("select address, hamlet, district, latitude, longitude from aid_group where id = :caseId")
                .param("caseId", caseId.value())
                .query(Way.class)
                .single();
    }
}
