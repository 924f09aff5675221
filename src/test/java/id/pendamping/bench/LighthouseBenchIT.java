package id.pendamping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.Chromium;
import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.evidence.Evidence;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Lighthouse says of the largest pages: a report of 60 lines and 40 pictures, written and reviewed, and a work list of
 * 10,000 tasks. Prints; asserts only that it was measured. Needs npm and its registry, and is skipped without.
 */
@Tag("bench")
@PendampingTest
class LighthouseBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(LighthouseBenchIT.class);
    private static final String LIGHTHOUSE = "lighthouse@12.8.2";
    private static final int LINES = 60;
    private static final int RECEIPTS = 36;
    private static final int TASKS = 10_000;
    private static final int TIMES = Integer.getInteger("lighthouse.times", 3);

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    Evidence evidence;

    @Autowired
    ProgramClock clock;

    @Autowired
    DataSource source;

    private Path tools;

    /** A page as somebody sees it, on a phone or at a desk. */
    private record Seen(String page, Person reader, boolean onPhone) {}

    @Test
    void largestPages() throws IOException, InterruptedException, SQLException {
        tools = Files.createDirectories(Path.of("target/lighthouse").toAbsolutePath());
        Assumptions.assumeTrue(isInstalled(), "no npm here, or no registry");

        CaseId written = scenario.caseAt("compile-report");
        CaseId sent = scenario.caseAt("compile-report");
        clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        Person mentor = mentor(written);
        keep(mentor, step(written, "compile-report"), report(written));
        assertThat(mentor(sent)
                        .submit(scenario.number(sent), "compile-report", report(sent))
                        .statusCode())
                .isEqualTo(302);
        scenario.playUntil(sent, "review-report");
        fillWorkList();

        var report = new StringBuilder();
        for (Seen seen : List.of(
                new Seen("/mentor", mentor, true),
                new Seen(step(written, "compile-report"), mentor, true),
                new Seen("/cases/" + scenario.number(written), mentor, true),
                new Seen(step(sent, "review-report"), scenario.person("ratna.penelaah"), false),
                new Seen("/cases/" + scenario.number(sent), scenario.person("bambang.ppk"), false),
                new Seen("/tasks", scenario.person("laila.verifikator"), false))) {
            report.append(measured(seen));
        }
        LOG.info("Lighthouse{}{}", System.lineSeparator(), report);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/lighthouse.txt"), report);
    }

    private Person mentor(CaseId caseId) {
        return scenario.person(players.whoDoes(scenario.waiting(caseId)));
    }

    private String step(CaseId caseId, String step) {
        return "/cases/" + scenario.number(caseId) + "/steps/" + step;
    }

    /** The invented report of the case, its lines bought in many small parts with a receipt each. */
    private Map<String, String> report(CaseId caseId) throws IOException {
        Map<String, String> plain = playbook.answers(caseId, "compile-report", Manner.PLAIN, true);
        int planned = (int) plain.keySet().stream()
                .filter(name -> name.matches("lines\\[\\d+]\\.item"))
                .count();
        Map<String, String> full = new HashMap<>(plain);
        full.keySet().removeIf(name -> name.startsWith("lines["));
        List<UUID> receipts = receipts(caseId);
        for (int i = 0; i < LINES; i++) {
            int part = i % planned;
            int parts = LINES / planned + (part < LINES % planned ? 1 : 0);
            long whole = Long.parseLong(plain.get("lines[" + part + "].price"));
            String price = String.valueOf(whole / parts + (i < planned ? whole % parts : 0));
            String from = "lines[" + part + "].";
            String to = "lines[" + i + "].";
            plain.forEach((name, value) -> {
                if (name.startsWith(from)) {
                    full.put(to + name.substring(from.length()), value);
                }
            });
            full.remove(to + "receipts[0].stamped");
            full.put(to + "id", UUID.randomUUID().toString());
            full.put(to + "price", price);
            full.put(to + "receipts[0].amount", price);
            full.put(to + "receipts[0].number", "NOTA-" + (i + 1));
            full.put(to + "receipts[0].evidence", receipts.get(i % RECEIPTS).toString());
        }
        return full;
    }

    private List<UUID> receipts(CaseId caseId) throws IOException {
        WorkItem item = scenario.waiting(caseId);
        Act act = Act.by(players.whoDoes(item).as(Duty.MENTOR), clock.instant());
        List<UUID> kept = new ArrayList<>();
        for (int i = 0; i < RECEIPTS; i++) {
            UUID id = UUID.randomUUID();
            assertThat(evidence.keep(caseId.subject(), id, photograph(id), act)).isEqualTo(Outcome.done());
            kept.add(id);
        }
        return kept;
    }

    /** Words on paper, as large as a phone makes them. */
    private static byte[] photograph(UUID id) throws IOException {
        var picture = new BufferedImage(1_200, 1_600, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        paper.setPaint(new GradientPaint(0, 0, new Color(0xF4F1E8), 1_200, 1_600, new Color(0xB8B2A4)));
        paper.fillRect(0, 0, 1_200, 1_600);
        paper.setColor(new Color(0x333333));
        paper.setFont(paper.getFont().deriveFont(28f));
        var chance = new Random(id.getMostSignificantBits());
        for (int y = 60; y < 1_560; y += 120) {
            paper.drawString(Long.toHexString(chance.nextLong()).repeat(4), 40 + chance.nextInt(40), y);
        }
        paper.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static void keep(Person mentor, String step, Map<String, String> typed) {
        List<String> changes = typed.entrySet().stream()
                .map(value -> "{\"name\":\"%s\",\"value\":\"%s\",\"base\":0,\"key\":\"%s\"}"
                        .formatted(value.getKey(), value.getValue(), UUID.randomUUID()))
                .toList();
        int atOnce = 100;
        IntStream.iterate(0, from -> from < changes.size(), from -> from + atOnce)
                .mapToObj(from -> changes.subList(from, Math.min(from + atOnce, changes.size())))
                .forEach(some -> assertThat(mentor.patch(step + "/draft", "[" + String.join(",", some) + "]")
                                .statusCode())
                        .isEqualTo(200));
    }

    private void fillWorkList() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set scale.cases = " + TASKS / 10);
            statement.execute("set scale.tasks = " + TASKS);
            for (String script : List.of("cases", "tasks")) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("scale/" + script + ".sql"));
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    private boolean isInstalled() throws IOException, InterruptedException {
        try {
            return run(
                            "npm",
                            "install",
                            "--silent",
                            "--no-audit",
                            "--no-fund",
                            "--ignore-scripts",
                            "--prefix",
                            tools.toString(),
                            LIGHTHOUSE)
                    == 0;
        } catch (IOException withoutNpm) {
            return false;
        }
    }

    private String measured(Seen seen) throws IOException, InterruptedException {
        var lines = new StringBuilder();
        for (int i = 0; i < TIMES; i++) {
            Path result = tools.resolve("result.json");
            List<String> command = new ArrayList<>(List.of(
                    tools.resolve("node_modules/.bin/lighthouse").toString(),
                    "http://localhost:" + port + seen.page(),
                    "--quiet",
                    "--output=json",
                    "--output-path=" + result,
                    "--disable-storage-reset",
                    "--only-categories=performance,accessibility,best-practices",
                    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
                    "--extra-headers={\"Cookie\":\"" + seen.reader().cookie() + "\"}"));
            if (!seen.onPhone()) {
                command.add("--preset=desktop");
            }
            assertThat(run(command.toArray(String[]::new))).isZero();
            lines.append(line(seen, JsonMapper.builder().build().readTree(Files.readString(result))));
        }
        return lines.toString();
    }

    private static String line(Seen seen, JsonNode result) {
        JsonNode audits = result.get("audits");
        List<String> failing = audits.valueStream()
                .filter(audit -> audit.path("scoreDisplayMode").asString().equals("binary")
                        && audit.path("score").asDouble() == 0)
                .map(audit -> audit.get("id").asString())
                .toList();
        return "%-7s %-60s performance %3.0f, accessibility %3.0f, best practices %3.0f; FCP %s, LCP %s, TBT %s, %s; %s %s%n"
                .formatted(
                        seen.onPhone() ? "phone" : "desk",
                        result.get("finalDisplayedUrl").asString().replaceFirst("^http://[^/]*", ""),
                        score(result, "performance"),
                        score(result, "accessibility"),
                        score(result, "best-practices"),
                        shown(audits, "first-contentful-paint"),
                        shown(audits, "largest-contentful-paint"),
                        shown(audits, "total-blocking-time"),
                        shown(audits, "total-byte-weight"),
                        shown(audits, "dom-size"),
                        failing);
    }

    private static double score(JsonNode result, String category) {
        return result.get("categories").get(category).get("score").asDouble() * 100;
    }

    private static String shown(JsonNode audits, String audit) {
        return audits.path(audit).path("displayValue").asString("");
    }

    private int run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(tools.resolve("output.txt").toFile());
        builder.environment().put("CHROME_PATH", Chromium.path().toString());
        return builder.start().waitFor();
    }
}
