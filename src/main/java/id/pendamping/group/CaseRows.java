package id.pendamping.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendamping.access.SubjectCard;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Place;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The row of a case that lists, heads of pages and use cases ask for, read once in a transaction. */
@Component
class CaseRows {

    private static final String SELECT = """
            select g.id, g.number, g.name, g.programme_year, g.programme_version, g.phase_id, g.regency,
                g.village, g.business_type, g.title, g.requested, g.returns, g.latitude, g.longitude,
                g.suspended_at, g.clock_stopped_on, g.is_changing,
                (select count(*) from member m where m.case_id = g.id and m.left_on is null) as members
            from aid_group g where\s""";

    private static final int KNOWN_NUMBERS = 50_000;

    private final OncePerTransaction<CaseId, Optional<Row>> once = new OncePerTransaction<>();
    private final Cache<String, CaseId> numbers =
            Caffeine.newBuilder().maximumSize(KNOWN_NUMBERS).build();
    private final JdbcClient jdbc;
    private final Programme programme;

    CaseRows(JdbcClient jdbc, Programme programme) {
        this.jdbc = jdbc;
        this.programme = programme;
    }

    /** What is known of a case: where its business is, since when it or its clocks stand still, whether a change in it is open. */
    record Row(
            GroupSummary summary,
            @Nullable Place place,
            @Nullable Instant suspendedAt,
            @Nullable LocalDate clockStoppedOn,
            boolean isChanging) {

        SubjectCard card() {
            return new SubjectCard(
                    summary.caseId().subject(),
                    summary.number(),
                    summary.name(),
                    summary.regency(),
                    summary.edition(),
                    summary.phase(),
                    summary.requested(),
                    place);
        }
    }

    Optional<Row> find(CaseId caseId) {
        return once.get(caseId, () -> jdbc.sql(SELECT + "g.id = :case")
                .param("case", caseId.value())
                .query(this::read)
                .optional());
    }

    /** Rows have changed. */
    void forget() {
        once.forget();
    }

    /** A number that was committed stays with its case; it is remembered. */
    Optional<CaseId> byNumber(String number) {
        CaseId known = numbers.getIfPresent(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CaseId> found = jdbc.sql("select id from aid_group where number = :number")
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            found.ifPresent(caseId -> numbers.put(number, caseId));
        }
        return found;
    }

    private Row read(ResultSet row, int index) throws SQLException {
        UUID phaseId = row.getObject("phase_id", UUID.class);
        double latitude = row.getDouble("latitude");
        Place place = row.wasNull() ? null : new Place(latitude, row.getDouble("longitude"));
        Timestamp suspended = row.getTimestamp("suspended_at");
        return new Row(
                new GroupSummary(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getString("number"),
                        row.getString("name"),
                        new Edition(row.getInt("programme_year"), row.getInt("programme_version")),
                        phaseId,
                        programme.phase(phaseId).ordinal(),
                        row.getString("regency"),
                        row.getString("village"),
                        row.getString("business_type"),
                        row.getString("title"),
                        Rupiah.of(row.getLong("requested")),
                        row.getInt("members"),
                        row.getInt("returns")),
                place,
                suspended == null ? null : suspended.toInstant(),
                row.getObject("clock_stopped_on", LocalDate.class),
                row.getBoolean("is_changing"));
    }
}
