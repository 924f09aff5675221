package id.pendamping.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerDatabase;
import id.pendamping.journal.Uncovered;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItems;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a superuser changes in a table that people read is named with its case, its entry and its field: the check folds the
 * table from the journal anew, or knows the digest of what a fact wrote.
 */
@PendampingTest
class TableCheckIT {

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    Scenario scenario;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    /** What is done, and the field that has to be named; {@code :case} is the case. */
    private static final Map<String, String> TAMPERING = Map.ofEntries(
            Map.entry(
                    "update expense_line set unit_price = unit_price + 1000000, amount = round(quantity * (unit_price + 1000000))"
                            + " where number = 1 and report_id in (select id from report where case_id = :case)",
                    "expense_line.amount"),
            Map.entry(
                    "update expense_line set vendor = 'Toko lain' where number = 1 and report_id in"
                            + " (select id from report where case_id = :case)",
                    "expense_line.1"),
            Map.entry(
                    "update receipt set number = number || 'x' where report_id in (select id from report where case_id = :case)",
                    "expense_line.1"),
            Map.entry(
                    "delete from expense_line where number = 2 and report_id in"
                            + " (select id from report where case_id = :case)",
                    "expense_line.2"),
            Map.entry("update report set results = 'Semua terjual' where case_id = :case", "report.chapters"),
            Map.entry(
                    "delete from report_photo where report_id in (select id from report where case_id = :case)",
                    "report.annex"),
            Map.entry(
                    "update report_deadline set due_on = due_on + 30 where case_id = :case", "report_deadline.due_on"),
            Map.entry("delete from report_deadline where case_id = :case", "report_deadline.due_on"),
            Map.entry("update bank_account set holder = 'Orang lain' where case_id = :case", "bank_account.holder"),
            Map.entry("update bank_account set status = 'CLOSED' where case_id = :case", "bank_account.status"),
            Map.entry("update agreement set amount = amount + 1 where case_id = :case", "agreement.amount"),
            Map.entry("update agreement set date = date + 1 where case_id = :case", "agreement.date"),
            Map.entry(
                    "update payment set sp2d_date = sp2d_date + 1, confirmed_on = confirmed_on + 1 where case_id = :case",
                    "payment.sp2d_date"),
            Map.entry("update report set compiled_by = 'somebody' where case_id = :case", "report.compiled_by"),
            Map.entry(
                    "update report set compiled_at = compiled_at - interval '1 day' where case_id = :case",
                    "report.compiled_at"),
            Map.entry(
                    "update aid_group set registered_at = registered_at - interval '1 day' where id = :case",
                    "aid_group.registered_at"),
            Map.entry("update payment set spp_number = spp_number || 'x' where case_id = :case", "payment.spp_number"),
            Map.entry("update payment set spp_date = spp_date - 1 where case_id = :case", "payment.spp_date"),
            Map.entry("update payment set spm_number = spm_number || 'x' where case_id = :case", "payment.spm_number"),
            Map.entry(
                    "update payment set spm_date = spm_date - 1, spp_date = spp_date - 1 where case_id = :case",
                    "payment.spm_date"),
            Map.entry(
                    "update payment set confirmed_on = confirmed_on + 1 where case_id = :case", "payment.confirmed_on"),
            Map.entry("update payment set kppn = '999' where case_id = :case", "payment.kppn"),
            Map.entry("update payment set fiscal_year = fiscal_year + 1 where case_id = :case", "payment.fiscal_year"),
            Map.entry("update assignment set starts_on = starts_on - 3 where case_id = :case", "assignment.starts_on"),
            Map.entry("update assignment set ends_on = starts_on + 3 where case_id = :case", "assignment.ends_on"),
            Map.entry("update assignment set reason = 'Lain' where case_id = :case", "assignment.reason"),
            Map.entry(
                    "update assignment set proposed_at = proposed_at - interval '1 day' where case_id = :case",
                    "assignment.proposed_at"),
            Map.entry("update finding set raised_by = 'somebody' where case_id = :case", "finding.raised_by"),
            Map.entry(
                    "update finding set raised_at = raised_at - interval '1 day' where case_id = :case",
                    "finding.raised_at"),
            Map.entry(
                    "update evidence set kept_at = kept_at - interval '1 day' where subject = 'CASE:' || :case",
                    "evidence.kept_at"),
            Map.entry("update agreement set signed_by = 'somebody' where case_id = :case", "agreement.signed_by"),
            Map.entry(
                    "update selection_judgement set judged_at = judged_at - interval '1 day' where case_id = :case",
                    "selection_judgement.judged_at"),
            Map.entry("update payment set gross = gross + 1 where case_id = :case", "payment.gross"),
            Map.entry(
                    "update assignment set mentor_id = (select id from mentor where id <> mentor_id limit 1)"
                            + " where case_id = :case and status in ('ACCEPTED', 'COMPLETED')",
                    "assignment.mentor"),
            Map.entry("delete from assignment where case_id = :case", "assignment.mentor"),
            Map.entry(
                    "update assignment set letter_number = letter_number || 'x' where case_id = :case",
                    "assignment.letter_number"),
            Map.entry(
                    "update assignment set letter_date = letter_date - 1 where case_id = :case",
                    "assignment.letter_date"),
            Map.entry(
                    "update assignment set status = 'DECLINED', reason = 'x' where case_id = :case and status = 'ACCEPTED'",
                    "assignment.status"),
            Map.entry(
                    "insert into assignment (id, case_id, mentor_id, status, proposed_at) select gen_random_uuid(), case_id,"
                            + " mentor_id, 'ENDED', proposed_at from assignment where case_id = :case limit 1",
                    "assignment.mentor"),
            Map.entry(
                    "delete from evidence_content where sha256 in"
                            + " (select sha256 from evidence where subject = 'CASE:' || :case)",
                    "evidence_content.content"),
            Map.entry(
                    "update evidence_content set small = 'x' where small is not null and sha256 in"
                            + " (select sha256 from evidence where subject = 'CASE:' || :case)",
                    "evidence_content.small"),
            Map.entry(
                    "update evidence_content set small = null where sha256 in"
                            + " (select sha256 from evidence where subject = 'CASE:' || :case)",
                    "evidence_content.small"),
            Map.entry(
                    "update evidence_content set media_type = 'application/pdf', bytes = bytes + 1 where sha256 in"
                            + " (select sha256 from evidence where subject = 'CASE:' || :case)",
                    "evidence_content.media_type"),
            Map.entry("update evidence set kept_by = 'somebody' where subject = 'CASE:' || :case", "evidence.kept_by"),
            Map.entry(
                    "update evidence set sha256 = (select sha256 from evidence_content c where c.sha256 <> evidence.sha256"
                            + " limit 1) where subject = 'CASE:' || :case",
                    "evidence.sha256"),
            Map.entry("delete from evidence where subject = 'CASE:' || :case", "evidence.sha256"),
            Map.entry(
                    "update evidence_content set content = 'x' where sha256 in"
                            + " (select sha256 from evidence where subject = 'CASE:' || :case)",
                    "evidence_content.content"),
            Map.entry("update aid_group set name = 'Kelompok lain' where id = :case", "aid_group.name"),
            Map.entry("update aid_group set address = 'Jalan lain' where id = :case", "aid_group.address"),
            Map.entry("update aid_group set title = 'Usaha lain' where id = :case", "aid_group.title"),
            Map.entry("update aid_group set summary = 'Lain' where id = :case", "aid_group.summary"),
            Map.entry("update aid_group set formed_on = formed_on - 1 where id = :case", "aid_group.business"),
            Map.entry("update aid_group set requested = requested + 1 where id = :case", "aid_group.requested"),
            Map.entry("update aid_group set status = 'REJECTED' where id = :case", "aid_group.status"),
            Map.entry(
                    "update phase set year = year + 70 where id = (select phase_id from aid_group where id = :case)",
                    "aid_group.phase"),
            Map.entry("update aid_case set regency = '3528' where case_id = :case", "aid_case.regency"),
            Map.entry("update work_subject set name = 'Lain' where subject_id = :case", "work_subject.name"),
            Map.entry("update member set role = 'ANGGOTA' where role = 'KETUA' and case_id = :case", "member.1"),
            Map.entry(
                    "update selection_judgement set judged_by = 'somebody' where round = 2 and case_id = :case",
                    "selection_judgement.judged_by"),
            Map.entry(
                    "update selection_judgement set visited_on = visited_on - 1 where case_id = :case",
                    "selection_judgement.visited_on"),
            Map.entry("delete from selection_judgement where round = 1 and case_id = :case", "selection_judgement.row"),
            Map.entry(
                    "update account_check set checked_by = 'somebody' where case_id = :case",
                    "account_check.checked_by"),
            Map.entry("delete from payment where case_id = :case", "payment.gross"),
            Map.entry("update member set name = 'Orang lain' where position = 2 and case_id = :case", "member.2"),
            Map.entry(
                    "update member set nik_fingerprint = sha256('x') where position = 1 and case_id = :case",
                    "member.1"),
            Map.entry("delete from member where position = 3 and case_id = :case", "member.3"),
            Map.entry(
                    "update budget_line set description = 'Emas' where position = 1 and case_id = :case",
                    "budget_line.1"),
            Map.entry("delete from budget_line where position = 2 and case_id = :case", "budget_line.2"),
            Map.entry(
                    "insert into chase_rung (case_id, term, due_on, rung, taken_on, taken_at)"
                            + " values (:case, 1, date '2023-12-01', 'FIRST_REMINDER', date '2023-11-20', now())",
                    "chase_rung.rung"),
            Map.entry(
                    "insert into aid_demand values (:case, 'WITHDRAWAL', 'RECOVERY', date '2023-11-20')",
                    "aid_demand.ground"),
            Map.entry(
                    "insert into transfer_credit (payment_id, amount, credited_on)"
                            + " select id, 1000000, sp2d_date from payment where case_id = :case",
                    "transfer_credit.row"),
            Map.entry(
                    "insert into refund_credit (case_id, amount, purpose, proposed_by, document_number, decided_by)"
                            + " values (:case, 1, 'RETURN', 'a', 'b', 'c')",
                    "refund_credit.row"),
            Map.entry(
                    "insert into refund_credit (case_id, amount, purpose, proposed_by) values (:case, 1, 'RETURN', 'a')",
                    "refund_credit.proposed_by"),
            Map.entry(
                    "insert into report_pause (case_id, from_on, until_on, term, statement_number, statement_date, recorded_by)"
                            + " values (:case, date '2023-11-20', date '2023-12-20', 1, 'S-1', date '2023-11-20', 'x')",
                    "report_pause.row"),
            Map.entry(
                    "insert into fraud_mark select id, 'NO_BUSINESS', 'Fiktif', 'somebody' from report where case_id = :case",
                    "fraud_mark.digest"),
            Map.entry(
                    "insert into payment_report select id, sp2d_date + 1, '999', now() from payment where case_id = :case",
                    "payment_report.kppn"),
            Map.entry("delete from finding where case_id = :case", "finding.number"),
            Map.entry("update finding set amount = amount + 1 where case_id = :case", "finding.amount"),
            Map.entry("update finding set description = 'Tidak apa-apa' where case_id = :case", "finding.words"),
            Map.entry("update finding set due_on = due_on + 90 where case_id = :case", "finding.due_on"),
            Map.entry("update finding set status = 'NOT_ACTIONABLE' where case_id = :case", "finding.status"));

    private static final Map<String, String> FINDING = Map.of(
            "source", "MONEV",
            "category", "UNSUPPORTED",
            "amount", "1.500.000",
            "description", "Mesin tidak ada di tempat usaha.",
            "recommendation", "Tunjukkan mesinnya.",
            "owner", "MENTOR");

    @Test
    void namesWhatWasChanged() throws SQLException {
        CaseId reported = scenario.caseAt("review-report");
        Person monitor = scenario.person("hadi.monev");
        String raise = "/cases/" + scenario.number(reported) + "/findings";
        assertThat(monitor.post("/notices", raise, FINDING).statusCode()).isEqualTo(302);
        assertThat(after(reported, "select 1")).as("untouched").isEmpty();
        try (Connection connection = database.getConnection()) {
            Findings untouched = TableCheck.of(new LedgerDatabase(connection));
            assertThat(untouched.count("expense_line")).isPositive();
            assertThat(untouched.uncovered()).extracting(Uncovered::table).contains("programme_year");
        }
        namesEach(reported, TAMPERING);
    }

    private static final Map<String, String> AFTER_PAYMENT = Map.ofEntries(
            Map.entry("update case_ledger set accepted = accepted - 1 where case_id = :case", "case_ledger.accepted"),
            Map.entry("update case_ledger set returned = returned - 1 where case_id = :case", "case_ledger.returned"),
            Map.entry(
                    "update case_ledger set disbursed = disbursed + 1000000 where case_id = :case",
                    "case_ledger.disbursed"),
            Map.entry("delete from case_ledger where case_id = :case", "case_ledger.disbursed"),
            Map.entry("update refund set amount = amount + 1 where case_id = :case", "refund.amount"),
            Map.entry(
                    "update refund set status = 'INVALID' where status = 'VALID' and case_id = :case", "refund.status"),
            Map.entry("update refund set paid_on = paid_on - 1 where case_id = :case", "refund.paid_on"),
            Map.entry("update refund set recorded_by = 'somebody' where case_id = :case", "refund.recorded_by"),
            Map.entry("update refund set verified_by = 'somebody' where case_id = :case", "refund.verified_by"),
            Map.entry("update recovery set ordered_by = 'somebody' where case_id = :case", "recovery.ordered_by"),
            Map.entry("delete from refund where case_id = :case", "refund.amount"),
            Map.entry(
                    "update acceptance_recall set amount = amount + 1 where case_id = :case",
                    "acceptance_recall.amount"),
            Map.entry(
                    "update acceptance_recall set grounds = 'Lain' where case_id = :case", "acceptance_recall.grounds"),
            Map.entry(
                    "update acceptance_recall set decided_by = 'somebody' where case_id = :case",
                    "acceptance_recall.decided_by"),
            Map.entry("update acceptance_recall set ordered = false where case_id = :case", "acceptance_recall.row"),
            Map.entry("delete from acceptance_recall where case_id = :case", "acceptance_recall.row"),
            Map.entry("update recovery set letter_number = 'ST-LAIN' where case_id = :case", "recovery.letter_number"),
            Map.entry(
                    "update decree set number = number || '/9' where id in"
                            + " (select decree_id from decree_recipient where case_id = :case)",
                    "decree_recipient.decree"),
            Map.entry(
                    "update decree_recipient set amount = amount + 1 where case_id = :case", "decree_recipient.amount"),
            Map.entry("delete from decree_recipient where case_id = :case", "decree_recipient.decree"),
            Map.entry(
                    "update expense_line set verdict = 'REJECTED', reason = 'OTHER' where number = 1 and report_id in"
                            + " (select id from report where case_id = :case)",
                    "expense_line.verdict.rejected"),
            Map.entry(
                    "update finding_word set words = 'Sudah beres' where finding_id in"
                            + " (select id from finding where case_id = :case)",
                    "finding_word.words"),
            Map.entry(
                    "update finding_word set said_by = 'somebody' where finding_id in"
                            + " (select id from finding where case_id = :case)",
                    "finding_word.said_by"),
            Map.entry(
                    "delete from finding_word where finding_id in (select id from finding where case_id = :case)",
                    "finding_word.kind"));

    /** Slips, accounts, decrees, verdicts and what was said are folded from the journal too. */
    @Test
    void namesWhatWasChangedAfterThePayment() throws SQLException {
        CaseId closed = scenario.caseAt("verify-refund", Manner.LEFTOVER);
        String finding = "/cases/" + scenario.number(closed) + "/findings";
        Map<String, String> owned = new HashMap<>(FINDING);
        owned.put("owner", "COMMITMENT_OFFICER");
        assertThat(scenario.person("hadi.monev")
                        .post("/notices", finding, owned)
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("bambang.ppk")
                        .post(
                                finding + "/1",
                                finding + "/1/answers",
                                Map.of("words", "Mesin dipinjam tetangga.", "seen", "0"))
                        .statusCode())
                .isEqualTo(302);
        scenario.playUntil(closed, "clear-findings", Manner.LEFTOVER);
        assertThat(scenario.person("bambang.ppk")
                        .post(
                                "/tasks",
                                "/cases/" + scenario.number(closed) + "/recall",
                                Map.of("amount", "1500000", "finding", "1", "grounds", "Mesinnya tidak ada."))
                        .statusCode())
                .isEqualTo(302);
        players.play(workItems.find(closed, "decide-recall").orElseThrow(), Manner.LEFTOVER);
        players.play(workItems.find(closed, "order-recovery").orElseThrow(), Manner.LEFTOVER);
        assertThat(after(closed, "select 1")).as("untouched").isEmpty();
        namesEach(closed, AFTER_PAYMENT);
    }

    /** Who was named and waits for the budget authority is held too, before anything is ratified. */
    @Test
    void namesARecipientWhoWasChangedBeforeTheRatification() throws SQLException {
        CaseId named = scenario.caseAt("ratify-decree");
        assertThat(after(named, "select 1")).as("untouched").isEmpty();
        Map<String, String> forged = Map.of(
                "delete from decree_recipient where case_id = :case",
                "decree_recipient.decree",
                "update decree_recipient set amount = amount + 1 where case_id = :case",
                "decree_recipient.amount",
                "update decree_recipient set named_by = 'somebody' where case_id = :case",
                "decree_recipient.named_by",
                "update decree_recipient set state = 'WITHDRAWN', withdrawn_at = named_at where case_id = :case",
                "decree_recipient.state",
                "update decree set decreed_on = decreed_on - 1 where id in (select decree_id from decree_recipient"
                        + " where case_id = :case)",
                "decree_recipient.decreed_on",
                "delete from decree where id in (select decree_id from decree_recipient where case_id = :case)",
                "decree_recipient.decree",
                "insert into decree_recipient (id, decree_id, decreed_on, case_id, phase_id, amount, state, named_by,"
                        + " named_at, withdrawn_at)"
                        + " select gen_random_uuid(), decree_id, decreed_on, case_id, phase_id, amount, 'WITHDRAWN', named_by,"
                        + " named_at, named_at from decree_recipient where case_id = :case",
                "decree_recipient.decree");
        namesEach(named, forged);
        assertThat(TableFaults.after(
                        database,
                        "insert into decree values (gen_random_uuid(), 'PENERIMA', 'SK-INVENTED', date '2023-07-01', 2023, 'x',"
                                + " now())"))
                .anyMatch(fault -> fault.contains("decree.number says SK-INVENTED"));
    }

    /** A share that was lowered, or another seed, before a phase's draw. */
    @Test
    void namesASampleThatWasChanged() {
        scenario.caseAt("review-report");
        assertThat(TableFaults.of(database)).noneMatch(fault -> fault.contains("report_sample"));
        assertThat(TableFaults.after(
                        database, "update report_sample set percent = abs(percent - 1), commitment = repeat('a', 64)"))
                .anyMatch(fault -> fault.contains("report_sample.percent"))
                .anyMatch(fault -> fault.contains("report_sample.commitment"));
    }

    /** A letter that was made to run longer, another phone, a mentor who was let in again. */
    @Test
    void namesAMentorWhoWasChanged() {
        scenario.caseAt("compile-report");
        List<String> before = TableFaults.of(database);
        String mentor = jdbc
                .sql("select id::text from mentor where status in ('INDUCTED', 'ASSIGNED')")
                .query(String.class)
                .list()
                .stream()
                .filter(id -> before.stream().noneMatch(fault -> fault.contains(id)))
                .findFirst()
                .orElseThrow();
        Map<String, String> forged = Map.of(
                "update mentor set serves_until = serves_until + 365", "mentor.digest",
                "update mentor set phone_sealed = '\\x00'", "mentor.digest",
                "update mentor set status = 'ENDED'", "mentor.status",
                "delete from mentor", "mentor.row");
        forged.forEach((tampering, field) -> assertThat(
                        TableFaults.after(database, tampering + " where id = '" + mentor + "'"))
                .as(tampering)
                .anyMatch(fault -> fault.contains(mentor) && fault.contains(field)));
    }

    /** A case whose entries have all gone, and a phase, are called as people call them. */
    @Test
    void namesCasesAndPhasesAsPeopleDo() throws SQLException {
        CaseId gone = scenario.caseAt("verify-administration");
        UUID phase = jdbc.sql("select id from phase where year = 2023 and ordinal = 1")
                .query(UUID.class)
                .single();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local session_replication_role = replica");
                statement.execute("delete from journal where subject_id = '" + gone + "'");
                LedgerDatabase ledger = new LedgerDatabase(connection);
                assertThat(ledger.number(gone.subject())).contains(scenario.number(gone));
                assertThat(ledger.number(new Subject(Subject.Kind.PHASE, phase.toString())))
                        .contains("2023/1");
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** Tests ask about their own case alone, which is the same as asking about all and reading what names it. */
    @Test
    void saysTheSameOfOneCaseAsOfAll() {
        CaseId named = scenario.caseAt("ratify-decree");
        String number = scenario.number(named);
        String forged = """
                delete from decree_recipient where case_id = :case;
                update member set name = 'Orang lain' where case_id = :case and position > 4;
                delete from budget_line where case_id = :case;
                update evidence set kept_by = 'somebody' where subject = 'CASE:' || :case""".replace(":case", "'" + named + "'");
        assertThat(TableFaults.after(database, number, forged))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(TableFaults.after(database, forged).stream()
                        .filter(fault -> fault.contains(number))
                        .toList());
    }

    /** A new table stands in one of the lists, or this fails. */
    @Test
    void everyTableIsFoldedOrNamedAsNotCovered() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Set<String> tables = new TreeSet<>(TableCheck.tables(new LedgerDatabase(connection)));
            Set<String> folded = new TreeSet<>(TableCheck.folded());
            Set<String> named = new TreeSet<>(Uncovered.reasons().keySet());
            assertThat(folded).as("both").doesNotContainAnyElementsOf(named);
            named.addAll(folded);
            named.addAll(TableCheck.HELD_ELSEWHERE);
            assertThat(named).isEqualTo(tables);
        }
    }

    private void namesEach(CaseId caseId, Map<String, String> forged) throws SQLException {
        for (Map<String, String> round : Tamperings.rounds(forged)) {
            assertThat(after(caseId, String.join(";\n", round.keySet())))
                    .as(round.toString())
                    .extracting(Fault::field)
                    .containsAll(round.values());
        }
    }

    /** What differs of the case after that, which is then taken back; other tests may have left other cases forged. */
    private List<Fault> after(CaseId caseId, String tampering) throws SQLException {
        String number = scenario.number(caseId);
        List<Fault> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local session_replication_role = replica");
                statement.execute(tampering
                        .replace("'CASE:' || :case", "'CASE:" + caseId + "'")
                        .replace(":case", "'" + caseId + "'"));
                TableFaults.ofCase(connection, number).stream()
                        .filter(fault -> fault.number().equals(number))
                        .forEach(found::add);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return found;
    }
}
