package id.pendamping.selection;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a visit says of the group: what was looked at, and which members agreed. */
@PendampingTest
class FieldVisitIT {

    private static final String VERIFIER = "sekar.verifikator";

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgramClock clock;

    @Autowired
    Scenario scenario;

    private CaseId caseId;
    private String number;
    private Program verifier;

    @BeforeEach
    void aGroupToVisit() {
        caseId = scenario.caseAt("verify-field");
        number = scenario.number(caseId);
        verifier = scenario.program(VERIFIER);
    }

    @Test
    void aProgramReadsAtItsFieldWhatIsMissing() {
        HttpResponse<String> nothing = send("");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("\"field\":\"placeSeen\"", "\"field\":\"nothingPaid\"");

        HttpResponse<String> some = send("""
                "placeSeen": "UNSEEN", "membersMatch": "YES", "planExplained": "YES", "noOtherAid": "YES",
                "nothingBought": "YES", "nothingPaid": "YES", "agreed": [1, 2, 3, 4, 5, 6, 7, 8, 9],""");
        assertThat(some.statusCode()).isEqualTo(422);
        assertThat(some.body())
                .contains("\"field\":\"placeSeen\"", "\"field\":\"agreed\"", "10. " + nameOf(10))
                .doesNotContain("9. " + nameOf(9));
        assertThat(send("\"agreed\": [\"all\"],").body()).contains("\"field\":\"agreed\"");
    }

    @Test
    void whatWasSaidStandsOnTheCaseInTheDossierAndWithTheNextJudgement() {
        assertThat(send("""
                "placeSeen": "YES", "membersMatch": "YES", "planExplained": "YES", "noOtherAid": "YES",
                "nothingBought": "YES", "nothingPaid": "YES", "agreed": [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],""").statusCode()).isEqualTo(200);
        Person officer = scenario.person("bambang.ppk");
        String decision = "/cases/" + number + "/steps/decide-recipient";
        assertThat(officer.get(decision).body())
                .contains(
                        "Setuju ikut: anggota nomor 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.",
                        "Tempat usaha ada dan cocok dengan usulan");
        String told = "10 anggota hadir, 10 menyatakan setuju, 6 dari 6 pertanyaan dijawab ya";
        assertThat(officer.get("/cases/" + number).body()).contains(told);
        assertThat(officer.get("/cases/" + number + "/dossier").body()).contains(told);
        assertThat(officer.get("/cases/" + number + "/dossier/" + entry()).body())
                .contains("Orang yang ditemui adalah anggota yang terdaftar", "Apa yang diperiksa tim")
                .doesNotContain("membersMatch");

        String row = " where stage = 'FIELD' and case_id = '" + caseId.value() + "'";
        assertThat(TableFaults.of(database, number)).isEmpty();
        for (String forged :
                List.of("agreed = '{1,2,3}'", "checklist[1] = 'placeSeen=NO'", "agreed = null, checklist = null")) {
            assertThat(TableFaults.after(database, number, "update selection_judgement set " + forged + row))
                    .as(forged)
                    .anyMatch(fault -> fault.contains(forged.substring(0, 6)));
        }
    }

    @Test
    void anOlderVisitSaysNothingOfIt() {
        scenario.playUntil(caseId, "decide-recipient");
        Person officer = scenario.person("bambang.ppk");
        String decision = "/cases/" + number + "/steps/decide-recipient";
        assertThat(officer.get(decision).body()).contains("10 anggota hadir", "Setuju ikut", "Tempat usaha ada");

        List<String> said = jdbc.sql("""
                        update selection_judgement j set checklist = null, agreed = null from selection_judgement before
                        where j.case_id = :case and j.stage = 'FIELD' and before.case_id = j.case_id and before.round = j.round
                        returning array[before.checklist::text, before.agreed::text]""")
                .param("case", caseId.value())
                .query((row, at) -> List.of((String[]) row.getArray(1).getArray()))
                .single();
        try {
            assertThat(officer.get(decision).body())
                    .contains("10 anggota hadir")
                    .doesNotContain("Setuju ikut", "Tempat usaha ada");
        } finally {
            jdbc.sql(
                            "update selection_judgement set checklist = cast(:looked as text[]), agreed = cast(:agreed as int[]) where case_id = :case and stage = 'FIELD'")
                    .param("looked", said.get(0))
                    .param("agreed", said.get(1))
                    .param("case", caseId.value())
                    .update();
        }
    }

    @Test
    void aCaseEndsWithTheEntryThatEndsItAlsoWhileTheClockRuns() {
        Instant before = clock.instant();
        clock.followTheMachine();
        try {
            String today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"))
                    .toString();
            assertThat(verifier.post("/cases/" + number + "/steps/verify-field", """
                            {"method": "VISIT", "visitDate": "%s", "membersPresent": 1, "minutesNumber": "BA-%s",
                            "placeSeen": "NO", "membersMatch": "UNSEEN", "planExplained": "UNSEEN", "noOtherAid": "UNSEEN",
                            "nothingBought": "UNSEEN", "nothingPaid": "UNSEEN", "agreed": [1], "verdict": "FAILED",
                            "note": "Tidak ada kegiatan usaha di alamat itu."}""".formatted(today, number))
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            clock.standAt(before);
        }
        assertThat(TableFaults.of(database, number)).isEmpty();
    }

    private HttpResponse<String> send(String answers) {
        return verifier.post("/cases/" + number + "/steps/verify-field", """
                {"method": "VISIT", "visitDate": "2023-07-24", "membersPresent": 10, "minutesNumber": "BA-%s", %s
                "verdict": "PASSED"}""".formatted(number, answers));
    }

    private String nameOf(int position) {
        return jdbc.sql("select name from member where case_id = :case and position = :position")
                .param("case", caseId.value())
                .param("position", position)
                .query(String.class)
                .single();
    }

    private long entry() {
        return jdbc.sql("select sequence from journal where subject_id = :case::text and type = 'field-verified'")
                .param("case", caseId.value())
                .query(Long.class)
                .single();
    }
}
