package id.pendamping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.OwnProgram;
import id.pendamping.scenario.MorningInJuly;
import id.pendamping.scenario.PhaseByApi;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * One decision for as many cases as a phase has, in one action, by a program of its own: how long it takes, and what other
 * people's pages take meanwhile. {@code -Dbulk.cases=3000}
 */
@Tag("bench")
class BulkBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(BulkBenchIT.class);
    private static final int CASES = Integer.getInteger("bulk.cases", 3_000);
    private static final Duration USUAL = Duration.ofSeconds(45);

    private final StringBuilder report = new StringBuilder();

    @Test
    void oneActionForManyAndOthersDoNotNotice() throws Exception {
        try (OwnProgram program = new OwnProgram(MorningInJuly.class, "--phase.places=" + CASES)) {
            program.start();
            Path file = program.data().resolveSibling("groups.csv");
            program.command("sample", "--groups=" + CASES, "--mentors=" + Math.max(1, CASES / 15), "--out=" + file);
            PhaseByApi phase = new PhaseByApi(program.port());
            phase.enrol(Files.readAllBytes(file.resolveSibling("groups-mentors.csv")));
            phase.takeIn(Files.readAllBytes(file));
            Readers readers = new Readers(program.port());
            readers.during(USUAL);

            Taken before = readers.during(USUAL);
            UUID[] batch = new UUID[1];
            Taken previewed = timed("previewed", readers, () -> batch[0] = phase.previewPapers());
            Taken between = readers.during(USUAL);
            JsonNode[] ended = new JsonNode[1];
            Taken meanwhile = timed("decided", readers, () -> ended[0] = phase.decide(batch[0]));
            Taken after = readers.during(USUAL);

            report.append(
                    "pages before    %s%npreviewing      %s%nbetween         %s%ndeciding        %s%nafter           %s%n"
                            .formatted(before, previewed, between, meanwhile, after));
            report.append(ended[0]).append(System.lineSeparator());
            LOG.info("One decision for {}{}{}", CASES, System.lineSeparator(), report);
            Files.createDirectories(Path.of("target/bench"));
            Files.writeString(Path.of("target/bench/bulk.txt"), report);

            assertThat(ended[0].get("done").asInt()).isEqualTo(CASES);
            assertThat(phase.waitingForPapers()).isZero();
            double twice = 2 * between.and(after).millis(0.95);
            assertThat(meanwhile.millis(0.95)).isLessThan(twice);
            assertThat(previewed.millis(0.95))
                    .isLessThan(2 * before.and(between).millis(0.95));
        }
    }

    private Taken timed(String name, Readers readers, Readers.Work work) throws Exception {
        long begun = System.nanoTime();
        Taken taken = readers.during(work);
        report.append("%-15s %6.1f s, load %.1f%n"
                .formatted(
                        name,
                        (System.nanoTime() - begun) / 1e9,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        return taken;
    }
}
