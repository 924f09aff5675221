package id.pendamping.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.demo.sample.Samples;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.journal.JournalReader;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an auditor holds in the hand says the same as the record. */
@PendampingTest
class PrintedReportIT {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    RegisterGroup registerGroup;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
    }

    @AfterEach
    void letTheClockGo() {
        clock.followTheMachine();
    }

    @Test
    void carriesLedgerPicturesHistoryAndTheHeadOfTheChain() throws IOException {
        Registered.Begun group = (Registered.Begun) registerGroup.handle(
                Samples.groups(65_001, 2023, 3, Cast.REGENCIES, 1).get(0),
                Act.by(cast.holding(Duty.REGISTRAR).as(Duty.REGISTRAR), clock.instant()));
        String address = "/cases/" + group.number() + "/report.pdf";
        Person auditor = new Person(port, "nia.pemeriksa", Cast.SECRET);
        playUntil(group.caseId(), "compile-report");
        assertThat(auditor.get(address).statusCode()).as("nothing to print yet").isEqualTo(404);
        playUntil(group.caseId(), "review-report");

        HttpResponse<byte[]> paper = auditor.file(address);
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        String hash = journal.latest(group.caseId().subject(), 1).get(0).hash();
        try (PDDocument pdf = Loader.loadPDF(paper.body())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\r\\n ]+", " ");
            assertThat(text)
                    .contains(group.number(), "Rp\u00a020.000.000", "SHA-256", "Riwayat")
                    .contains(hash.substring(0, 4) + " " + hash.substring(4, 8) + " " + hash.substring(8, 12));
            assertThat(pictures(pdf)).isGreaterThan(3);
        }
        assertThat(auditor.get(address + "?version=9").statusCode()).isEqualTo(404);
        String stranger = group.number().contains("-3509-") ? "081200000002" : "081200000001";
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

    private void playUntil(CaseId caseId, String step) {
        for (WorkItem item = workItems.of(caseId).get(0);
                !item.step().equals(step);
                item = workItems.of(caseId).get(0)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(5)));
            players.play(item, Manner.PLAIN);
        }
    }
}
