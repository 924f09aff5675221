package id.pendamping.figures;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The figures of a case as a row. */
final class KeptCase {

    private KeptCase() {}

    static MapSqlParameterSource row(int generation, CaseFigures figures) {
        OffRoad off = figures.offRoad();
        return new MapSqlParameterSource()
                .addValue("generation", generation)
                .addValue("case", figures.caseId().value())
                .addValue("sequence", figures.sequence())
                .addValue("hash", figures.hash())
                .addValue("lastAt", timestamp(figures.lastAt()))
                .addValue("number", figures.group().number())
                .addValue("year", figures.group().programmeYear())
                .addValue("phase", figures.group().phase())
                .addValue("regency", figures.group().regency())
                .addValue("state", figures.way().state().key())
                .addValue("mentor", figures.way().mentor())
                .addValue("missed", figures.way().missed())
                .addValue("disbursed", figures.money().disbursed().amount())
                .addValue("accepted", figures.money().accepted().amount())
                .addValue("returned", figures.money().returned().amount())
                .addValue("writtenOff", figures.money().writtenOff().amount())
                .addValue("unsupported", figures.money().unsupported().amount())
                .addValue("reserved", figures.reserved().amount())
                .addValue("registeredAt", timestamp(figures.way().registeredAt()))
                .addValue("selectedAt", timestamp(figures.way().selectedAt()))
                .addValue("disbursedOn", figures.way().disbursedOn())
                .addValue("reportDue", figures.report().due())
                .addValue("reportReceivedAt", timestamp(figures.report().receivedAt()))
                .addValue("suspendedAt", timestamp(figures.standstill().suspendedAt()))
                .addValue("struckOn", figures.standstill().struckOn())
                .addValue("struckUntil", figures.standstill().struckUntil())
                .addValue("transferBack", off.transfer().back().amount())
                .addValue("transferAdrift", off.transfer().adrift().amount())
                .addValue("transferSettled", off.transfer().settled().amount())
                .addValue("credit", off.credit().amount())
                .addValue("unaccounted", off.claim().unaccounted())
                .addValue("demands", off.claim().letters())
                .addValue("recoveryOrdered", off.claim().ordered())
                .addValue("lossUndecided", off.lost().undecided().amount())
                .addValue("lossGivenUp", off.lost().givenUp().amount())
                .addValue("endedAt", timestamp(figures.way().endedAt()));
    }

    static CaseFigures read(ResultSet row) throws SQLException {
        return new CaseFigures(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getLong("sequence"),
                row.getString("hash"),
                row.getTimestamp("last_at").toInstant(),
                new CaseFigures.Group(
                        row.getString("number"),
                        row.getInt("programme_year"),
                        row.getInt("phase"),
                        row.getString("regency")),
                new CaseFigures.Way(
                        State.of(row.getString("state")),
                        row.getObject("mentor_id", UUID.class),
                        row.getInt("missed"),
                        row.getTimestamp("registered_at").toInstant(),
                        instant(row.getTimestamp("selected_at")),
                        row.getObject("disbursed_on", LocalDate.class),
                        instant(row.getTimestamp("ended_at"))),
                new CaseFigures.Money(
                        Rupiah.of(row.getLong("disbursed")),
                        Rupiah.of(row.getLong("accepted")),
                        Rupiah.of(row.getLong("returned")),
                        Rupiah.of(row.getLong("written_off")),
                        Rupiah.of(row.getLong("unsupported"))),
                new ReportDays(
                        row.getObject("report_due", LocalDate.class), instant(row.getTimestamp("report_received_at"))),
                new Standstill(
                        instant(row.getTimestamp("suspended_at")),
                        row.getObject("struck_on", LocalDate.class),
                        row.getObject("struck_until", LocalDate.class)),
                offRoad(row),
                Rupiah.of(row.getLong("reserved")));
    }

    private static OffRoad offRoad(ResultSet row) throws SQLException {
        return new OffRoad(
                new TransferTrouble(
                        Rupiah.of(row.getLong("transfer_back")),
                        Rupiah.of(row.getLong("transfer_adrift")),
                        Rupiah.of(row.getLong("transfer_settled"))),
                Rupiah.of(row.getLong("credit")),
                new Claim(row.getBoolean("unaccounted"), row.getInt("demands"), row.getBoolean("recovery_ordered")),
                new Lost(Rupiah.of(row.getLong("loss_undecided")), Rupiah.of(row.getLong("loss_given_up"))));
    }

    static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
