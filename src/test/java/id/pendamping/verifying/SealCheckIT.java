package id.pendamping.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerDatabase;
import id.pendamping.journal.Uncovered;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Sealing;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed data belong to the row where they lie: swapped and damaged seals are named by the check and by the page. */
@PendampingTest
class SealCheckIT {

    @Autowired
    Scenario scenario;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sealing key;

    private static final String SWAP = """
            update member m set %1$s = o.%1$s from member o
            where m.case_id = :case and o.case_id = :case and m.position in (1, 2) and o.position = 3 - m.position""";

    private static final Map<String, String> TAMPERING = Map.of(
            SWAP.formatted("nik_sealed"),
            "member_nik.1",
            SWAP.formatted("phone_sealed"),
            "member_phone.2",
            "update member set nik_sealed = set_byte(nik_sealed, 20, get_byte(nik_sealed, 20) # 1)"
                    + " where position = 3 and case_id = :case",
            "member_nik.3",
            "update member set family_card_sealed = nik_sealed, family_card_fingerprint = sha256('x')"
                    + " where position = 2 and case_id = :case",
            "member_family_card.2",
            "update member set phone_sealed = '\\x00' where position = 1 and case_id = :case",
            "member_phone.1",
            "update bank_account set number_sealed = (select number_sealed from bank_account o where o.case_id <> :case limit 1)"
                    + " where case_id = :case",
            "bank_account.number");

    @Test
    void namesASealThatIsNotOfItsRow() throws SQLException {
        CaseId sealed = scenario.caseAt("verify-administration");
        scenario.caseAt("verify-administration");
        assertThat(after(sealed, "select 1", key).told()).noneMatch(fault -> isOf(sealed, fault));
        assertThat(after(sealed, "select 1", key).count(SealCheck.OPENED)).isPositive();
        for (Map.Entry<String, String> tampering : TAMPERING.entrySet()) {
            assertThat(after(sealed, tampering.getKey(), key).told())
                    .as(tampering.getKey())
                    .anyMatch(fault -> isOf(sealed, fault)
                            && fault.sequence() == 1
                            && fault.field().equals(tampering.getValue())
                            && !fault.says().equals(fault.should()));
        }
    }

    /** A mentor's number, and a seed before its draw. */
    @Test
    void namesSealsOfMentorsAndSeeds() throws SQLException {
        CaseId reported = scenario.caseAt("review-report");
        assertThat(after(reported, "update mentor set nik_sealed = phone_sealed", key)
                        .told())
                .anyMatch(fault -> fault.field().equals("mentor.nik") && fault.sequence() > 0);
        assertThat(after(
                                reported,
                                "update report_sample set seed_sealed = (select nik_sealed from member where nik_sealed is not null limit 1)",
                                key)
                        .told())
                .anyMatch(fault -> fault.field().equals("report_sample.seed") && fault.sequence() > 0);
    }

    @Test
    void saysWhatItHasNotOpenedWithoutTheKey() throws SQLException {
        CaseId sealed = scenario.caseAt("verify-administration");
        Findings closed = after(sealed, SWAP.formatted("nik_sealed"), null);
        assertThat(closed.told()).isEmpty();
        assertThat(closed.uncovered())
                .filteredOn(one -> one.table().contains("member.nik_sealed"))
                .singleElement()
                .satisfies(one -> assertThat(one.rows()).isPositive());
        assertThat(FaultWords.alone().uncovered(closed.uncovered(), Locale.forLanguageTag("id")))
                .anyMatch(line -> line.startsWith("Kunci segel tidak ada"));
        assertThat(closed.uncovered()).extracting(Uncovered::why).containsOnly("closed");
    }

    /** What is not sealed of a member, and what is sealed together with its fingerprint. */
    @Test
    void namesWhatElseIsKnownOfAMember() {
        CaseId sealed = scenario.caseAt("verify-administration");
        String number = scenario.number(sealed);
        for (String tampering : List.of(
                SWAP.formatted("email"),
                "update member set phone_sealed = null, phone_fingerprint = null where case_id = :case and position = 1",
                "update member set family_card_fingerprint = sha256('x') where case_id = :case and position = 1",
                "update member set employment = 'BEKERJA' where case_id = :case and position = 1",
                "update member set consent_on = consent_on - 1 where case_id = :case and position = 1",
                "update member set disability = not disability where case_id = :case and position = 1",
                "update member set joined_on = joined_on - 1 where case_id = :case and position = 1")) {
            assertThat(TableFaults.after(database, number, tampering.replace(":case", "'" + sealed + "'")))
                    .as(tampering)
                    .anyMatch(fault -> fault.contains(number + " entry 1, member_details.1 says"));
        }
    }

    /** The page shows whom it cannot open, and the rest. */
    @Test
    void showsTheRestAndNamesWhoseDataDoNotOpen() {
        CaseId sealed = scenario.caseAt("verify-administration");
        String number = scenario.number(sealed);
        List<byte[]> before = jdbc.sql(
                        "select nik_sealed from member where case_id = :case and position in (1, 2) order by position")
                .param("case", sealed.value())
                .query(byte[].class)
                .list();
        byte[] accountNumber = jdbc.sql("select number_sealed from bank_account where case_id = :case and current")
                .param("case", sealed.value())
                .query(byte[].class)
                .single();
        String account = number + "/personal-data";
        jdbc.sql(SWAP.formatted("nik_sealed")).param("case", sealed.value()).update();
        jdbc.sql("update bank_account set number_sealed = '\\x0011' where case_id = :case")
                .param("case", sealed.value())
                .update();
        try {
            Person auditor = scenario.person("nia.pemeriksa");
            String page = auditor.post(
                            "/cases/" + account, "/cases/" + account, Map.of("reason", "Memeriksa keutuhan data."))
                    .body();
            assertThat(page)
                    .contains("Data tersegel " + name(sealed, 1) + ", " + name(sealed, 2) + " tidak dapat dibuka")
                    .contains("Nomor rekening tidak dapat dibuka")
                    .contains("Tidak dapat dibuka")
                    .contains(key.open(nikOf(sealed, 3)));
            assertThat(auditor.get("/cases/" + number).statusCode()).isEqualTo(200);
        } finally {
            jdbc.sql("update bank_account set number_sealed = :seal where case_id = :case and current")
                    .param("seal", accountNumber)
                    .param("case", sealed.value())
                    .update();
            for (int position = 1; position <= 2; position++) {
                jdbc.sql("update member set nik_sealed = :seal where case_id = :case and position = :position")
                        .param("seal", before.get(position - 1))
                        .param("case", sealed.value())
                        .param("position", position)
                        .update();
            }
        }
    }

    private String name(CaseId caseId, int position) {
        return jdbc.sql("select name from member where case_id = :case and position = :position")
                .param("case", caseId.value())
                .param("position", position)
                .query(String.class)
                .single();
    }

    private byte[] nikOf(CaseId caseId, int position) {
        return jdbc.sql("select nik_sealed from member where case_id = :case and position = :position")
                .param("case", caseId.value())
                .param("position", position)
                .query(byte[].class)
                .single();
    }

    private boolean isOf(CaseId caseId, Fault fault) {
        return fault.number().equals(scenario.number(caseId));
    }

    private Findings after(CaseId caseId, String tampering, @Nullable Sealing with) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local session_replication_role = replica");
                statement.execute(tampering.replace(":case", "'" + caseId + "'"));
                return SealCheck.of(new LedgerDatabase(connection), with);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
