package id.pendamping.registration.imports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.sample.Fault;
import id.pendamping.demo.sample.SampleFile;
import id.pendamping.group.Registration;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A returned registration opens only what it was returned for, and is mended by form or by sending its rows again. */
@PendampingTest
class CorrectedRowsIT {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkItems workItems;

    @Autowired
    Playbook playbook;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    Scenario scenario;

    private Person registrar;

    @BeforeEach
    void meet() {
        registrar = new Person(port, cast.holding(Duty.REGISTRAR).login(), Cast.SECRET);
    }

    @Test
    void rowsSentAgainMendWhatWasReturned() throws IOException {
        Registration sound = InventedGroups.next();
        Registration mailless = Fault.WITHOUT_EMAIL.in(sound, InventedGroups.next());
        CaseId caseId = scenario.group(mailless);
        assertThat(step(caseId)).isEqualTo("correct-registration");

        assertThat(uploaded(sound)).containsPattern("id=\"corrected\"[^>]*>1<").contains(scenario.number(caseId));
        assertThat(step(caseId)).isEqualTo("verify-administration");
        assertThat(jdbc.sql("select count(*) from member where case_id = :id and email is null")
                        .param("id", caseId.value())
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(uploaded(sound))
                .containsPattern("id=\"repeated\"[^>]*>1<")
                .doesNotContainPattern("id=\"corrected\"");
        assertThat(uploaded(mailless)).as("no longer returned").contains("sudah terdaftar", "nama_kelompok");
    }

    @Test
    void aMemberIsReplacedByTheRows() throws IOException {
        Registration sound = InventedGroups.next();
        Registration other = InventedGroups.next();
        CaseId caseId = scenario.group(Fault.NINE_MEMBERS.in(sound, other));

        Registration replaced = withMembers(
                sound,
                java.util.stream.Stream.concat(
                                sound.members().subList(0, 8).stream(), other.members().subList(8, 10).stream())
                        .toList());
        assertThat(uploaded(replaced)).containsPattern("id=\"corrected\"[^>]*>1<");
        assertThat(step(caseId)).isEqualTo("verify-administration");
        assertThat(jdbc.sql(
                                "select count(*) filter (where left_on is null) || '/' || count(*) from member where case_id = :id")
                        .param("id", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("10/11");
    }

    @Test
    void rowsThatChangeMoreAreRefusedByRowAndColumnAndNothingIsDone() throws IOException {
        Registration sound = InventedGroups.next();
        Registration other = InventedGroups.next();
        CaseId caseId = scenario.group(Fault.WITHOUT_EMAIL.in(sound, other));

        assertThat(uploaded(Fault.TOO_FEW_TOOLS.in(sound, other)))
                .contains("tidak dikembalikan untuk diperbaiki")
                .containsPattern("id=\"rejected\"[^>]*>1<");
        assertThat(uploaded(Fault.SHORT_ACCOUNT.in(sound, other))).contains("nomor_rekening");
        assertThat(uploaded(Fault.CIVIL_SERVANT.in(sound, other)))
                .contains("tidak dikembalikan untuk diperbaiki", "pekerjaan");
        assertThat(step(caseId)).isEqualTo("correct-registration");
        assertThat(uploaded(sound)).containsPattern("id=\"corrected\"[^>]*>1<");
    }

    @Test
    void onlyWhatTheVerifierNamesOpens() {
        CaseId caseId = scenario.group();
        Person verifier = scenario.person("laila.verifikator");
        String number = scenario.number(caseId);
        String verify = "verify-administration";
        HttpResponse<String> nothing =
                verifier.submit(number, verify, Map.of("verdict", "RETURNED", "note", "Surel ketua salah."));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Tandai bagian mana yang harus diperbaiki");
        assertThat(verifier.submit(
                                number,
                                verify,
                                Map.of("verdict", "RETURNED", "note", "Surel ketua salah.", "reopenContacts", "true"))
                        .statusCode())
                .isEqualTo(302);

        String page = registrar
                .get("/cases/" + number + "/steps/correct-registration")
                .body();
        assertThat(page)
                .contains("Dikembalikan untuk", "Telepon, surel, akun SIAPkerja", "Surel ketua salah.")
                .contains("members[0].email", "members[0].phone", "Bagian ini tidak dikembalikan; isinya tetap.")
                .doesNotContain("lines[0].description", "members[0].leaves", "members[0].consentOn", "newcomers");

        Map<String, String> answers =
                new HashMap<>(playbook.answers(caseId, "correct-registration", Manner.PLAIN, true));
        Map<String, String> dearer = new HashMap<>(answers);
        dearer.put("lines[0].unitPrice", "9.000.000");
        assertThat(registrar.submit(number, "correct-registration", dearer).body())
                .contains("tidak dikembalikan untuk diperbaiki");
        Map<String, String> leaving = new HashMap<>(answers);
        leaving.put("members[3].leaves", "true");
        assertThat(registrar.submit(number, "correct-registration", leaving).statusCode())
                .isEqualTo(422);

        answers.keySet().removeIf(name -> name.startsWith("lines"));
        answers.put("members[0].email", "ketua.baru@contoh.id");
        assertThat(registrar.submit(number, "correct-registration", answers).statusCode())
                .isEqualTo(302);
        assertThat(step(caseId)).isEqualTo(verify);
        assertThat(jdbc.sql("select email from member where case_id = :id and position = 1")
                        .param("id", caseId.value())
                        .query(String.class)
                        .single())
                .isEqualTo("ketua.baru@contoh.id");
    }

    private String step(CaseId caseId) {
        return workItems.of(caseId).get(0).step();
    }

    private String uploaded(Registration group) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SampleFile.csv.write(List.of(group), file);
        HttpResponse<String> sent = registrar.upload("/registrations", UUID.randomUUID() + ".csv", file.toByteArray());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        dueJobs.run();
        String to = sent.headers().firstValue("location").orElseThrow();
        return registrar.get(to.replaceFirst("^http://[^/]+", "")).body();
    }

    private static Registration withMembers(Registration group, List<Registration.Person> members) {
        return new Registration(
                group.programmeYear(),
                group.phase(),
                group.name(),
                group.businessType(),
                group.regency(),
                group.district(),
                group.village(),
                group.hamlet(),
                group.address(),
                group.latitude(),
                group.longitude(),
                group.formedOn(),
                group.title(),
                group.summary(),
                group.requested(),
                group.device(),
                group.account(),
                members,
                group.lines());
    }
}
