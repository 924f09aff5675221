package id.pendamping.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody types into a note about people's numbers is shown, kept and sent out without them. */
@PendampingTest
class NumbersInNotesIT {

    private static final List<String> NUMBERS =
            List.of("0812-3456-7891", "3509014405900007", "0123456780", "+62 812 3456 7892");
    private static final String NOTE = "Ketua dihubungi: " + String.join(", ", NUMBERS) + ". Bayar Rp 20.000.000.";

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient jdbc;

    private CaseId caseId;
    private String number;

    @BeforeEach
    void aNoteIsWritten() {
        caseId = scenario.group();
        WorkItem item = scenario.waiting(caseId);
        number = item.number();
        Person verifier = scenario.person("laila.verifikator");
        assertThat(verifier.submit(
                                number,
                                item.step(),
                                Map.of("verdict", "RETURNED", "reopenPapers", "true", "note", NOTE))
                        .statusCode())
                .isEqualTo(302);
        Program reviewer = scenario.program("ratna.penelaah");
        assertThat(reviewer.post("/cases/" + number + "/findings", """
                        {"source": "PUBLIC", "category": "OTHER", "amount": 20000000, "description": "%s",
                         "recommendation": "%s", "owner": "MENTOR"}""".formatted(NOTE, NOTE))
                        .statusCode())
                .isEqualTo(200);
        assertThat(scenario.program("nia.pemeriksa")
                        .post("/cases/" + number + "/notes", "{\"words\": \"%s\", \"seen\": 0}".formatted(NOTE))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesAndFilesShowTheNoteWithoutTheNumbers() throws IOException {
        Person auditor = scenario.person("nia.pemeriksa");
        for (String page : List.of("", "/dossier", "/findings/1")) {
            String shown = auditor.get("/cases/" + number + page).body();
            assertThat(shown).as(page).contains("Ketua dihubungi", "20.000.000");
            holdsNoNumber(page, shown);
        }
        byte[] archive =
                auditor.file("/cases/" + number + "/exports/dossier.zip").body();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                holdsNoNumber(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void noTableHoldsThem() {
        List<String> columns = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = current_schema() and data_type in ('text', 'character varying', 'jsonb')
                            and table_name in (select table_name from information_schema.tables
                                where table_schema = current_schema() and table_type = 'BASE TABLE')""").query(String.class).list();
        assertThat(columns).hasSizeGreaterThan(100);
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            String name = column.substring(column.indexOf('.') + 1);
            for (String kept : NUMBERS) {
                assertThat(jdbc.sql("select count(*) from " + table + " where " + name + "::text like :kept")
                                .param("kept", "%dihubungi%" + kept + '%')
                                .query(Integer.class)
                                .single())
                        .as(column)
                        .isZero();
            }
        }
    }

    private static void holdsNoNumber(String where, String content) {
        NUMBERS.forEach(kept -> assertThat(content).as(where).doesNotContain(kept));
    }
}
