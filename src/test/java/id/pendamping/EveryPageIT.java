package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Cast;
import id.pendamping.embedded.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** In the demonstration every page that any duty reaches by links is valid, accessible, and fits every screen and finger. */
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

    private Path folder;
    private Chromium chromium;
    private EmbeddedServers servers;

    @BeforeEach
    void startServers() throws IOException {
        chromium = Chromium.open();
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "every-page-");
        servers = EmbeddedServers.start(folder.resolve("data"), FreePorts.one(), FreePorts.two());
    }

    @AfterEach
    void stopServers() throws IOException {
        servers.close();
        FileSystemUtils.deleteRecursively(folder);
        chromium.close();
    }

    @Test
    void isWhatAPageMustBe() throws ReflectiveOperationException {
        int port = FreePorts.one();
        try (ConfigurableApplicationContext program = start(port)) {
            Crawl crawl = new Crawl(chromium.browser(), "http://localhost:" + port, HtmlChecker.load());
            crawl.asAStranger();
            AT_A_DESK.forEach(login -> crawl.as(login, Cast.SECRET, false));
            crawl.as(MENTOR, Cast.PIN, true);

            assertThat(program.isActive()).isTrue();
            assertThat(crawl.pages()).isGreaterThan(MANY);
            assertThat(crawl.faults()).isEmpty();
        }
    }

    private ConfigurableApplicationContext start(int port) {
        String[] settings = Stream.concat(
                        Stream.of("--management.server.port=-1"),
                        servers.properties().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + '=' + setting.getValue()))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Pendamping.class)
                .properties(
                        "server.port=" + port,
                        "pendamping.jobs=false",
                        "pendamping.strangers.most=0",
                        "pendamping.check.url=http://localhost:" + port,
                        "pendamping.data=" + folder.resolve("data"))
                .run(settings);
    }
}
