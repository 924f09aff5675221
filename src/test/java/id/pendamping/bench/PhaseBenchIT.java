package id.pendamping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.OwnProgram;
import id.pendamping.scenario.MorningInJuly;
import id.pendamping.scenario.PhaseByApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A whole phase over the API, from its file to the ratified decree, by a program of its own: how long each stage takes, what
 * it computes, and what other people's pages take while it works in the background. {@code -Dphase.groups=2767}
 */
@Tag("bench")
class PhaseBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(PhaseBenchIT.class);
    private static final int GROUPS = Integer.getInteger("phase.groups", 2_767);
    /** Fewer than there are groups, so that some stay in reserve and some without a place. */
    private static final int PLACES = GROUPS * 4 / 5;

    private static final Duration USUAL = Duration.ofSeconds(20);

    private final StringBuilder report = new StringBuilder();
    private Readers readers;

    @Test
    void fromTheFileToTheRatifiedDecree() throws Exception {
        try (OwnProgram program = new OwnProgram(MorningInJuly.class, "--phase.places=" + PLACES)) {
            program.start();
            Path file = program.data().resolveSibling("groups.csv");
            String sample = GROUPS == 2_767 ? "phase-3" : "--groups=" + GROUPS;
            program.command("sample", sample, "--faulty=12%", "--mentors=181", "--out=" + file);
            byte[] groups = Files.readAllBytes(file);
            byte[] mentors = Files.readAllBytes(file.resolveSibling("groups-mentors.csv"));
            PhaseByApi phase = new PhaseByApi(program.port());
            readers = new Readers(program.port());
            readers.during(USUAL);

            JsonNode[] taken = new JsonNode[1];
            stage(program, "mentors enrolled", () -> phase.enrol(mentors));
            beside(program, "imported", () -> taken[0] = phase.takeIn(groups));
            stage(program, "papers checked", phase::checkPapers);
            stage(program, "visited", phase::visit);
            stage(program, "visits confirmed", phase::confirmVisits);
            stage(program, "ranked, frozen", phase::rank);
            stage(program, "decree drawn up", phase::drawUpTheDecree);
            beside(program, "ratified", () -> {
                phase.ratify();
                phase.awaitTheEnd();
            });

            Map<String, Integer> counts = new LinkedHashMap<>();
            counts.put("refused at the file", taken[0].get("rejected").asInt());
            counts.putAll(phase.standing());
            report.append(counts).append(System.lineSeparator());
            keep();
            assertThat(counts.get("recipients"))
                    .isEqualTo(counts.get("selected"))
                    .isEqualTo(PLACES);
            assertThat(counts.values().stream().mapToInt(Integer::intValue).sum() - counts.get("recipients"))
                    .as("everybody in the file is somewhere, and once")
                    .isEqualTo(GROUPS);
            program.command("verify", "--data", program.data().toString());
        }
    }

    /** What runs in the background, between two spans of the usual. */
    private void beside(OwnProgram program, String name, Readers.Work work) throws Exception {
        Taken before = readers.during(USUAL);
        Taken[] meanwhile = new Taken[1];
        stage(program, name, () -> meanwhile[0] = readers.during(work));
        Taken after = readers.during(USUAL);
        report.append(
                "  pages before %s%n  meanwhile    %s%n  after        %s%n".formatted(before, meanwhile[0], after));
        keep();
    }

    private void stage(OwnProgram program, String name, Readers.Work work) throws Exception {
        Duration here = program.computed();
        Duration database = program.computedByDatabase();
        long begun = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        report.append("%-18s %7.1f s, %6.1f CPU-ms of the program and %5.1f of the database per group%n"
                .formatted(
                        name,
                        seconds,
                        program.computed().minus(here).toMillis() / (double) GROUPS,
                        program.computedByDatabase().minus(database).toMillis() / (double) GROUPS));
        keep();
    }

    private void keep() throws IOException {
        LOG.info("Phase of {}{}{}", GROUPS, System.lineSeparator(), report);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/phase.txt"), report);
    }
}
