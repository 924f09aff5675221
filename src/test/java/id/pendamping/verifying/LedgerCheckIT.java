package id.pendamping.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalDatabase;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.scan.Entries;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Entries are read as they lie, and every one of them. */
class LedgerCheckIT {

    private static final int CASES = 200;
    private static final int OF_A_CASE = 30;
    private static final Act DEED = Act.by(new Actor("account-1", Duty.VERIFIER), Instant.parse("2023-11-15T03:00:00Z"))
            .because("Bukti \"4\"\tdan\n7 — tidak terbaca 🧾");

    @Test
    void readsEveryEntryOfEveryChain() throws SQLException {
        try (JournalDatabase database = new JournalDatabase()) {
            CaseId last = write(database);
            List<Integer> chains = new ArrayList<>();
            assertThat(faults(database, chains)).as("untouched").isEmpty();
            assertThat(chains).hasSize(CASES).containsOnly(OF_A_CASE);

            database.jdbc().sql("create table more () inherits (journal)").update();
            database.jdbc()
                    .sql("insert into more select j.* from only journal j, generate_series(1, 2)")
                    .update();
            database.jdbc().sql("delete from more").update();
            database.jdbc()
                    .sql("""
                            insert into more select gen_random_uuid(), subject_kind, subject_id, sequence + 1, type, schema_version,
                                data, 'somebody', duty, on_behalf_of, reason, occurred_at, causation, traceparent, hash, hash
                            from journal where subject_id = :case and sequence = :last""")
                    .param("case", last.toString())
                    .param("last", OF_A_CASE)
                    .update();
            assertThat(faults(database, chains))
                    .as("put behind the table")
                    .extracting(Fault::kind, Fault::sequence)
                    .contains(org.assertj.core.api.Assertions.tuple("changed entry", OF_A_CASE + 1L));
        }
    }

    private static List<Fault> faults(JournalDatabase database, List<Integer> chains) throws SQLException {
        return LedgerCheck.chains(database.url(), database.user(), database.password(), (entries, moment) -> {
                    entries.chains((all, subject, rows) -> {
                        chains.add(rows.length);
                        for (int row : rows) {
                            assertThat(all.row(all.eventId(row))).isEqualTo(row);
                            assertThat(all.row(all.eventId(row), row - 1)).isEqualTo(row);
                            assertThat(all.row(all.eventId(row), row)).isEqualTo(row);
                            assertThat(all.hasHashText(
                                            row,
                                            all.hashText(row).getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                                    .isTrue();
                        }
                    });
                    assertThat(entries.row(UUID.randomUUID())).isEqualTo(Entries.NONE);
                    return List.of();
                })
                .get(0)
                .told();
    }

    private static CaseId write(JournalDatabase database) {
        Journal journal = database.journal(entry -> {});
        CaseId last = new CaseId(UUID.randomUUID());
        for (int number = 0; number < CASES; number++) {
            CaseId caseId = number == 0 ? last : new CaseId(UUID.randomUUID());
            database.inTransaction(() -> {
                for (int day = 1; day <= OF_A_CASE; day++) {
                    journal.record(
                            new DeadlineMissed(caseId.subject(), "verify-field", LocalDate.of(2023, 1, day)), DEED);
                }
                return true;
            });
        }
        return last;
    }
}
