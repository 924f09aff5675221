package id.pendamping.exports;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Trial 08: control characters that a word processor leaves in notes and names, from the form to every paper and file. */
@PendampingTest
class ControlCharactersIT {

    private static final Pattern FILE = Pattern.compile("href=\"(/exports/[0-9a-f-]{36})\"");

    @Autowired
    Scenario scenario;

    @Autowired
    Playbook playbook;

    @Autowired
    Programme programme;

    @Autowired
    Deadlines deadlines;

    @Autowired
    OwnTimers timers;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    Players players;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasTypedGoesToTheEnd() throws Exception {
        CaseId caseId = scenario.group(InventedGroups.named("Usaha\u000BMaju\u0007 Bersama"));
        String number = scenario.number(caseId);
        WorkItem visit = scenario.waiting(scenario.playUntil(caseId, "verify-field"));
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, visit.step(), Manner.PLAIN, true));
        answers.put("note", "Usaha ada\u000Bdan \u0001berjalan.");
        assertThat(scenario.person(players.whoDoes(visit))
                        .submit(number, visit.step(), answers)
                        .statusCode())
                .isEqualTo(302);

        scenario.playUntil(caseId, "compile-report");
        everythingCanBeTaken(caseId, number);
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/dossier")
                        .body())
                .contains("Usaha Maju Bersama", "Usaha ada\ndan berjalan.");
    }

    @Test
    void whatIsOnRecordFromBeforeStopsNothing() throws Exception {
        CaseId caseId = scenario.caseAt("compile-report");
        String name = scenario.name(caseId);
        rename(caseId, "Lama\u000B dan \u0001rusak \uFFFE" + caseId);
        try {
            everythingCanBeTaken(caseId, scenario.number(caseId));
        } finally {
            rename(caseId, name);
        }
    }

    private void rename(CaseId caseId, String name) {
        jdbc.sql("update aid_group set name = :name where id = :id")
                .param("name", name)
                .param("id", caseId.value())
                .update();
    }

    private void everythingCanBeTaken(CaseId caseId, String number) throws Exception {
        clock.standAt(deadlines
                .dueOn(caseId)
                .orElseThrow()
                .plusDays(1)
                .atTime(9, 0)
                .atZone(Regions.WIB)
                .toInstant());
        timers.fireDue(caseId);
        Person auditor = scenario.person("nia.pemeriksa");
        String address = "/cases/" + number + "/exports/";

        isPaper(auditor.file("/cases/" + number + "/letters/1.pdf"));
        isPaper(auditor.file(address + "dossier.pdf"));
        assertThat(entries(auditor.file(address + "dossier.zip"))).hasSizeGreaterThan(2);
        assertThat(parsed(auditor.get(address + "xes"))
                        .getElementsByTagName("event")
                        .getLength())
                .isGreaterThan(5);
        for (String ending : List.of("ocel.json", "timeline.csv", "timeline.xlsx")) {
            assertThat(auditor.file(address + ending).statusCode()).as(ending).isEqualTo(200);
        }
        String phase = programme.phase(2023, 3).orElseThrow().id().toString();
        auditor.post("/exports", "/exports", Map.of("phase", phase, "format", PhaseFormat.XES.name()));
        dueJobs.run();
        var file = FILE.matcher(auditor.get("/exports").body());
        assertThat(file.find()).isTrue();
        HttpResponse<String> log = auditor.get(file.group(1));
        assertThat(log.headers().firstValue("Content-Disposition").orElse("")).contains("TKM-2023-3.xes");
        assertThat(log.body()).contains(number);
        parsed(log);
        forget(UUID.fromString(file.group(1).substring("/exports/".length())));
    }

    /** Other tests look at the latest files of the same auditor. */
    private void forget(UUID export) {
        jdbc.sql("delete from phase_export where id = :id").param("id", export).update();
    }

    private static void isPaper(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var paper = Loader.loadPDF(answer.body())) {
            assertThat(paper.getNumberOfPages()).isPositive();
        }
    }

    private static List<String> entries(HttpResponse<byte[]> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> names = new ArrayList<>();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static Document parsed(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
    }
}
