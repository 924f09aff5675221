package id.pendamping.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Players;
import id.pendamping.journal.JournalReader;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an auditor holds in the hand says the same as the record. */
@PendampingTest
class PrintedReportIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Accounts accounts;

    @Autowired
    JournalReader journal;

    @Test
    void carriesLedgerPicturesHistoryAndTheHeadOfTheChain() throws IOException {
        CaseId group = scenario.group();
        String address = "/cases/" + scenario.number(group) + "/report.pdf";
        Person auditor = scenario.person("nia.pemeriksa");
        scenario.playUntil(group, "compile-report");
        assertThat(auditor.get(address).statusCode()).as("nothing to print yet").isEqualTo(404);
        String mentor = players.whoDoes(scenario.waiting(group)).id();
        scenario.playUntil(group, "review-report");

        HttpResponse<byte[]> paper = auditor.file(address);
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        String hash = journal.latest(group.subject(), 1).get(0).hash();
        try (PDDocument pdf = Loader.loadPDF(paper.body())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\r\\n ]+", " ");
            assertThat(text)
                    .contains(scenario.number(group), "Rp\u00a020.000.000", "SHA-256", "Riwayat")
                    .contains(hash.substring(0, 4) + " " + hash.substring(4, 8) + " " + hash.substring(8, 12));
            assertThat(pictures(pdf)).isGreaterThan(3);
        }
        assertThat(auditor.get(address + "?version=9").statusCode()).isEqualTo(404);
        String stranger = Stream.of("081200000001", "081200000002")
                .filter(login -> !accounts.byLogin(login).orElseThrow().id().equals(mentor))
                .findFirst()
                .orElseThrow();
        assertThat(new Person(port, stranger, Cast.PIN).get(address).statusCode())
                .as("another group's mentor")
                .isEqualTo(404);
    }

    private static int pictures(PDDocument pdf) {
        int count = 0;
        for (var page : pdf.getPages()) {
            for (var name : page.getResources().getXObjectNames()) {
                count += page.getResources().isImageXObject(name) ? 1 : 0;
            }
        }
        return count;
    }
}
