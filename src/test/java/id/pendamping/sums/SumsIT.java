package id.pendamping.sums;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.Chromium;
import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.proof.Checkpointing;
import id.pendamping.proof.EntryLine;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sums of a phase as auditors take them away: the independent verifier adds them up again, and names who is wrong in them. */
@PendampingTest
class SumsIT {

    private static final Path VERIFIER = Path.of("src/docs/verifier/periksa.html");

    private static final Pattern LEAF = Pattern.compile("\"place\":\\d+,\"case\":\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");

    @Autowired
    Scenario scenario;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    SumsRound round;

    @Autowired
    SumTables tables;

    @Autowired
    PublishSums publish;

    @Autowired
    SumLines told;

    @Autowired
    DataSource database;

    @Autowired
    ApplicationContext program;

    @Test
    void theVerifierAddsThemUpAndNamesACaseThatIsLeftOutTwiceThereOrBelowZero() {
        CaseId closed = scenario.caseAt("verify-refund", Manner.LEFTOVER);
        scenario.playToTheEnd(closed, Manner.LEFTOVER);
        CaseId young = scenario.caseAt("compile-report");
        clock.standAt(clock.instant().plus(Duration.ofDays(2)));
        round.run();
        assertThat(scenario.person("laila.verifikator").get("/proof/sums.jsonl").statusCode())
                .isEqualTo(404);
        List<String> lines = Arrays.asList(
                scenario.person("nia.pemeriksa").get("/proof/sums.jsonl").body().split("\n"));
        String leaf = lineOf(lines, closed);
        String phase = leaf.substring(0, leaf.indexOf(",\"place\""));
        assertThat(lines.stream()
                        .filter(line -> line.startsWith(phase))
                        .map(CODE::matcher)
                        .filter(Matcher::find)
                        .map(code -> code.group(1)))
                .as("a place tells nobody whose it is")
                .hasSizeGreaterThan(1)
                .isSorted();
        assertThat(leaf).contains("\"state\":\"closed\"", "\"disbursed\":20000000");
        String sibling = lineOf(lines, young);

        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.browser().newPage();
            page.navigate(VERIFIER.toAbsolutePath().toUri().toString());
            List<String> own = entries(closed, young);

            assertThat(verified(page, lines, own)).isEmpty();
            assertThat(page.locator("#done").textContent()).contains("each of them once");
            assertThat(verified(page, changed(lines, line -> line.equals(leaf) ? null : line), own))
                    .as("left out")
                    .startsWith("PHASE ");
            assertThat(verified(page, changed(lines, line -> line.equals(leaf) ? leaf + '\n' + leaf : line), own))
                    .as("twice")
                    .isEqualTo("sums " + scenario.number(closed));
            assertThat(verified(
                            page,
                            changed(
                                    lines,
                                    line -> line.equals(sibling)
                                            ? line.replace("\"accepted\":0", "\"accepted\":-1")
                                            : line),
                            own))
                    .as("below zero")
                    .isEqualTo("sums " + scenario.number(young));
            assertThat(verified(
                            page,
                            changed(
                                    lines,
                                    line -> line.equals(leaf)
                                            ? line.replace("\"disbursed\":20000000", "\"disbursed\":21000000")
                                            : line),
                            own))
                    .as("another sum")
                    .isEqualTo("sums " + scenario.number(closed));
            assertThat(verified(
                            page,
                            changed(
                                    lines,
                                    line -> line.equals(leaf)
                                            ? line.replace("\"state\":\"closed\"", "\"state\":\"recovered\"")
                                            : line),
                            own))
                    .as("another state")
                    .isEqualTo("sums " + scenario.number(closed));
            for (String day : List.of("registeredOn", "paidOn", "dueOn", "closedOn")) {
                String other = leaf.replaceFirst("\"" + day + "\":\"[0-9-]+\"", "\"" + day + "\":\"2021-01-01\"");
                assertThat(other).as(day).isNotEqualTo(leaf);
                assertThat(verified(page, changed(lines, line -> line.equals(leaf) ? other : line), own))
                        .as(day)
                        .isEqualTo("sums " + scenario.number(closed));
                assertThat(page.locator("#outcome").textContent()).contains(day + " says 2021-01-01, should say");
            }
            Recorded fifth = journal.of(closed.subject(), 0, 1_000).get(4);
            String heldBack = leaf.replaceFirst("\"sequence\":\\d+", "\"sequence\":" + fifth.sequence())
                    .replaceFirst("\"hash\":\"\\w+\"", "\"hash\":\"" + fifth.hash() + "\"");
            assertThat(verified(page, changed(lines, line -> line.equals(leaf) ? heldBack : line), own))
                    .as("as it was long before")
                    .isEqualTo("sums " + scenario.number(closed));
            assertThat(page.locator("#outcome").textContent()).contains("entry 6 was made before these sums were told");
            assertThat(verified(
                            page,
                            changed(
                                    lines,
                                    line -> line.equals(leaf)
                                            ? line.replace("\"disbursed\":", "\"disbursed\":99,\"disbursed\":")
                                            : line),
                            own))
                    .as("a sum twice")
                    .isEqualTo("sums " + scenario.number(closed));
            namesALeafThatWasChangedInTheTable(closed);
            page.check("#all");
            CaseId[] all = counted(lines);
            assertThat(all).contains(closed, young);
            assertThat(verified(page, lines, entries(all))).isEmpty();
            assertThat(verified(
                            page,
                            lines,
                            entries(Stream.of(all)
                                    .filter(one -> !one.equals(young))
                                    .toArray(CaseId[]::new))))
                    .as("counted, and kept from the reader")
                    .isEqualTo("sums " + scenario.number(young));
            clock.standAt(clock.instant().minus(Duration.ofDays(1)));
            CaseId newcomer = scenario.group();
            assertThat(verified(
                            page,
                            lines,
                            entries(Stream.concat(Stream.of(all), Stream.of(newcomer))
                                    .toArray(CaseId[]::new))))
                    .as("registered a day before the sums, and not in them")
                    .isEqualTo("CASE " + newcomer);
        }
    }

    /** Half an hour before midnight in the west it is the next day in the middle and in the east. */
    @Test
    void theVerifierKnowsTheClockOfTheProvince() {
        Instant lateInTheWest = clock.instant()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofMinutes(990));
        clock.standAt(lateInTheWest);
        CaseId late = scenario.group();
        clock.standAt(lateInTheWest.plus(Duration.ofDays(2)));
        tables.moved().forEach(publish::handle);
        List<String> lines = new ArrayList<>();
        told.write(lines::add);
        String leaf = lineOf(lines, late);
        LocalDate day = LocalDate.ofInstant(lateInTheWest, ZoneOffset.UTC);
        String registered = "\"registeredOn\":\"";
        assertThat(leaf).contains(registered + day);
        String inTheEast = leaf.replace(registered + day, registered + day.plusDays(1));

        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.browser().newPage();
            page.navigate(VERIFIER.toAbsolutePath().toUri().toString());
            List<String> own = entries(late);
            assertThat(verified(page, lines, own)).isEmpty();
            assertThat(verified(page, changed(lines, line -> line.equals(leaf) ? inTheEast : line), own))
                    .isEqualTo("sums " + scenario.number(late));
            assertThat(page.locator("#outcome").textContent())
                    .contains("registeredOn says " + day.plusDays(1) + ", should say " + day);
        }
    }

    private void namesALeafThatWasChangedInTheTable(CaseId closed) {
        Checkpointing.sign(program);
        String number = scenario.number(closed);
        assertThat(TableFaults.of(database)).noneMatch(fault -> fault.contains(number) && fault.contains("sum_leaf"));

        assertThat(Mutations.of(database, number, "sum_leaf")).isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        for (String forged : List.of(
                "state = 'recovered'",
                "registered_on = registered_on - 2",
                "paid_on = paid_on - 1",
                "due_on = null",
                "closed_on = closed_on + 2",
                "number = 'TKM-2023-3509-99999'",
                "sequence = 5")) {
            String field = forged.substring(0, forged.indexOf(' '));
            assertThat(TableFaults.after(
                            database, "update sum_leaf set " + forged + " where case_id = '" + closed + "'"))
                    .as(forged)
                    .anyMatch(fault -> fault.contains(forged.contains("99999") ? "TKM-2023-3509-99999" : number)
                            && fault.contains("sum_leaf." + field + " says"));
        }
    }

    private static List<String> changed(List<String> lines, Function<String, @Nullable String> change) {
        return lines.stream().map(change).filter(Objects::nonNull).toList();
    }

    private static CaseId[] counted(List<String> lines) {
        return lines.stream()
                .map(LEAF::matcher)
                .filter(Matcher::find)
                .map(leaf -> new CaseId(UUID.fromString(leaf.group(1))))
                .toArray(CaseId[]::new);
    }

    private static String lineOf(List<String> lines, CaseId caseId) {
        return lines.stream()
                .filter(line -> line.contains("\"case\":\"" + caseId + '"'))
                .findFirst()
                .orElseThrow();
    }

    private List<String> entries(CaseId... cases) {
        List<String> lines = new ArrayList<>();
        for (CaseId caseId : cases) {
            for (Recorded entry : journal.of(caseId.subject(), 0, 1_000)) {
                lines.add(EntryLine.of(entry));
            }
        }
        return lines;
    }

    private static String verified(Page page, List<String> sums, List<String> entries) {
        page.setInputFiles("#files", new FilePayload[] {file("sums.jsonl", sums), file("entries.jsonl", entries)});
        page.waitForFunction("() => !document.getElementById('outcome').textContent.startsWith('Sedang')");
        String fault = page.locator("#outcome").getAttribute("data-fault");
        return fault == null ? "" : fault;
    }

    private static FilePayload file(String name, List<String> lines) {
        return new FilePayload(name, "text/plain", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
}
