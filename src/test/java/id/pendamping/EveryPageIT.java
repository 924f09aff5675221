package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.demo.Cast;
import id.pendamping.demo.OwnDemonstration;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demonstration of today, stopped in the middle of a day and taken up by the next start: it is whole, and every page that
 * any duty reaches by links is valid, accessible, and fits every screen and finger.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPageIT {

    private static final int MANY = 300;

    private static final List<String> AT_A_DESK = List.of(
            "tuti.pendaftar",
            "laila.verifikator",
            "galih.ketuatim",
            "bambang.ppk",
            "sri.kpa",
            "agus.ppspm",
            "yusuf.bendahara",
            "wati.koordinator",
            "ratna.penelaah",
            "hadi.monev",
            "nia.pemeriksa",
            "dian.admin");

    private static final String MENTOR = "081200000001";

    private final int port = FreePorts.one();
    private OwnDemonstration demonstration;
    private ConfigurableApplicationContext program;

    @BeforeAll
    void start() throws IOException {
        demonstration = new OwnDemonstration();
        assertThatThrownBy(demonstration::startAndStopInTheMiddle).hasStackTraceContaining("stopped in the middle");
        program = demonstration.start(
                port, "pendamping.strangers.most=0", "pendamping.check.url=http://localhost:" + port);
    }

    @AfterAll
    void stop() throws IOException {
        try (OwnDemonstration servers = demonstration;
                ConfigurableApplicationContext served = program) {
            assertThat(servers).isNotNull();
        }
    }

    @Test
    @Order(1)
    void isTakenUpWhereItWasStopped() {
        demonstration.mustBeWhole(program);
    }

    @Test
    @Order(2)
    void isWhatAPageMustBe() throws ReflectiveOperationException {
        try (Chromium chromium = Chromium.open()) {
            Crawl crawl = new Crawl(chromium.browser(), "http://localhost:" + port, HtmlChecker.load());
            crawl.asAStranger();
            AT_A_DESK.forEach(login -> crawl.as(login, Cast.SECRET, false));
            crawl.as(MENTOR, Cast.PIN, true);

            assertThat(program.isActive()).isTrue();
            assertThat(crawl.pages()).isGreaterThan(MANY);
            assertThat(crawl.faults()).isEmpty();
        }
    }
}
