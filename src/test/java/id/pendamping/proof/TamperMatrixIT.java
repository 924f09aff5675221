package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.Chromium;
import id.pendamping.checkpoint.CheckpointCheck;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.checkpoint.TreeLine;
import id.pendamping.dossier.DossierOpened;
import id.pendamping.journal.Fact;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.JournalDatabase;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.Rewriting;
import id.pendamping.journal.StandingTimes;
import id.pendamping.journal.ToldEntries;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.proof.Tampering.Age;
import id.pendamping.proof.Tampering.Checker;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.WitnessPolicy;
import id.pendamping.verifying.FaultWords;
import id.pendamping.witness.WitnessAtWork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Everything that an owner of the database can do, with entries from 0 to 120 seconds old by the program's clock, against
 * everybody who looks: the command and the page, the verifier for outsiders, a witness.
 */
class TamperMatrixIT {

    private static final Instant WHEN = Instant.parse("2023-11-15T16:00:00Z");
    private static final List<String> TABLES = List.of(
            "journal",
            "journal_head",
            "journal_pending",
            "tree_waiting",
            "tree_leaf",
            "tree_node",
            "tree_head",
            "tree_cosignature",
            "tree_complete",
            "tree_untold",
            "checkpoint",
            "checkpoint_head",
            "checkpoint_untold",
            "witness_answer");
    private static final Path VERIFIER = Path.of("src/docs/verifier/periksa.html");
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final JournalDatabase database = new JournalDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final ProgramClock clock = new ProgramClock(Clock.systemUTC());
    private final EntryTree tree = new EntryTree(jdbc);
    private final TreeHeads heads = new TreeHeads(jdbc, clock);
    private final Checkpoints checkpoints = new Checkpoints(jdbc);
    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final CaseId other = new CaseId(UUID.randomUUID());
    private final Subject looks = new Subject(Subject.Kind.ACCESS, caseId.toString());
    private final ToldEntries told = new ToldEntries();
    private final List<String> notes = new ArrayList<>();
    private final FaultWords words = FaultWords.alone();

    @TempDir
    Path folder;

    private SigningKey key;
    private String policy = "";
    private List<String> kept = List.of();

    @BeforeEach
    void writeWhatIsOld() throws IOException {
        List.of("V250__proof.sql", "V482__proof.sql", "V483__journal.sql").forEach(database::migrate);
        key = new SigningKey("", "", folder);
        clock.standAt(WHEN);
        write(4, 2);
        record(new DeadlineMissed(other.subject(), "verify-field", LocalDate.of(2023, 1, 1)));
        acknowledge();
        sign();
        cosign(folder.resolve("witness"));
        checkpoint();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Age.class)
    void whatIsDoneIsNamed(Age age) throws Exception {
        young(age);
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.browser().newPage();
            page.navigate(VERIFIER.toAbsolutePath().toUri().toString());
            page.check("#all");
            assertThat(verify()).as("untouched").isEmpty();
            assertThat(verifier(page)).as("untouched").isEmpty();
            for (String table : TABLES) {
                jdbc.sql("create table kept_" + table + " as table " + table).update();
            }
            assertThat(isRefusedByTheWitness()).as("untouched").isFalse();
            assertThat(Tampering.all()).hasSizeGreaterThanOrEqualTo(40);
            for (Tampering tampering : Tampering.all()) {
                putBack();
                tamper(tampering);
                check(tampering, age, page);
            }
        }
    }

    private void check(Tampering tampering, Age age, Page page) throws Exception {
        String what = tampering.name() + ", " + age.seconds() + " s";
        List<Fault> faults = verify();
        tampering
                .named(Checker.VERIFY, age)
                .ifPresentOrElse(
                        place -> assertThat(faults)
                                .as(what + ": verify")
                                .anySatisfy(fault -> named(fault, tampering, place)),
                        () -> assertThat(faults).as(what + ": verify").isEmpty());
        tampering
                .named(Checker.VERIFIER, age)
                .ifPresentOrElse(
                        place -> assertThat(verifier(page))
                                .as(what + ": verifier")
                                .isEqualTo("CASE " + caseId + ' ' + place),
                        () -> assertThat(verifier(page)).as(what + ": verifier").isEmpty());
        assertThat(isRefusedByTheWitness())
                .as(what + ": witness")
                .isEqualTo(tampering.named(Checker.WITNESS, age).isPresent());
    }

    /** The same in the words of the page, in both languages: whose, which entry, what it says and what it should say. */
    private void named(Fault fault, Tampering tampering, String place) {
        String number = place.replaceAll("\\D+", "");
        assertThat(fault.sequence()).isEqualTo(Long.parseLong(number));
        assertThat(fault.field()).isNotEmpty();
        if (place.startsWith("entry")) {
            assertThat(fault.subject()).isEqualTo(tampering.isOfLooks() ? looks : caseId.subject());
            assertThat(words.sentence(fault, INDONESIAN)).contains(caseId + ", catatan " + number, "seharusnya");
            assertThat(words.sentence(fault, Locale.ENGLISH)).contains(caseId + ", entry " + number, "should say");
        }
    }

    private void young(Age age) throws IOException {
        write(3, 1);
        if (age.compareTo(Age.ACKNOWLEDGED) >= 0) {
            acknowledge();
        }
        clock.standAt(WHEN.plusSeconds(age.seconds()));
        if (age.compareTo(Age.SIGNED) >= 0) {
            sign();
        }
        if (age.compareTo(Age.WITNESSED) >= 0) {
            cosign(folder.resolve("witness"));
        }
        if (age.compareTo(Age.CHECKPOINTED) >= 0) {
            checkpoint();
        }
        notes.clear();
        heads.lines(0, Long.MAX_VALUE, tree, notes::add);
        List<String> lines = new ArrayList<>();
        checkpoints.lines(0, lines::add);
        kept = lines;
    }

    private List<Fault> verify() throws Exception {
        CheckpointCheck table = new CheckpointCheck("table", List.of(key.current()), true);
        List<String> lines = new ArrayList<>();
        checkpoints.lines(0, lines::add);
        for (String line : lines) {
            table.line(line);
        }
        for (String line : kept) {
            if (line.startsWith(CheckpointLines.BEGINNING)) {
                table.told(CheckpointLines.checkpoint(line));
            }
        }
        Findings chains = TreeChecks.read(database, table);
        TreeCheck treeCheck = new TreeCheck(List.of(key.current()), WitnessPolicy.parse(policy));
        TreeChecks.read(database, treeCheck);
        for (String note : notes) {
            treeCheck.told(TreeCheck.Elsewhere.of(TreeLine.parse(note)), Fault.TOPIC);
        }
        return Stream.of(chains, table.finish(), treeCheck.finish(), told.against(database))
                .flatMap(findings -> findings.told().stream())
                .toList();
    }

    private String verifier(Page page) {
        StringBuilder entries = new StringBuilder();
        Stream.of(caseId.subject(), other.subject())
                .flatMap(subject -> database.reader().of(subject, 0, 1_000).stream())
                .forEach(entry -> entries.append(EntryLine.of(entry)).append('\n'));
        page.setInputFiles("#files", new FilePayload[] {
            file("entries.jsonl", entries.toString()),
            file("checkpoints.jsonl", String.join("\n", kept)),
            file("tree.jsonl", String.join("\n", notes)),
            file("hashes.jsonl", String.join("\n", told.hashes())),
            file("key.pem", key.current().pem()),
            file("witnesses.policy", policy)
        });
        page.waitForFunction("() => !document.getElementById('outcome').textContent.startsWith('Sedang')");
        String fault = page.locator("#outcome").getAttribute("data-fault");
        return fault == null ? "" : fault;
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    /** The owner has the tree made anew over what is there now, and asks a witness who remembers. */
    private boolean isRefusedByTheWitness() throws IOException {
        asOwner(() -> {
            for (String table : List.of(
                    "tree_untold",
                    "tree_complete",
                    "tree_cosignature",
                    "tree_head",
                    "tree_node",
                    "tree_leaf",
                    "tree_waiting")) {
                jdbc.sql("delete from " + table).update();
            }
            jdbc.sql("""
                            insert into tree_waiting (event_id, hash) select j.event_id, j.hash
                            from journal j left join kept_tree_leaf l on l.event_id = j.event_id or l.hash = j.hash
                            order by l.position nulls last, j.occurred_at, j.sequence""").update();
        });
        Path memory = folder.resolve(UUID.randomUUID().toString());
        Files.createDirectory(memory);
        try (Stream<Path> files = Files.list(folder.resolve("witness"))) {
            for (Path file : files.toList()) {
                Files.copy(file, memory.resolve(file.getFileName()));
            }
        }
        sign();
        cosign(memory);
        return new WitnessAnswers(jdbc, clock)
                .all().stream().anyMatch(heard -> heard.outcome().isAlarm());
    }

    private void tamper(Tampering tampering) {
        asOwner(() -> {
            for (String sql : tampering.sql()) {
                jdbc.sql(sql.replace(":case", "'" + caseId + "'")).update();
            }
            Subject subject = tampering.isOfLooks() ? looks : caseId.subject();
            if (tampering.rehashedFrom() > 0) {
                long before = tampering.rehashedFrom() - 1L;
                Recorded last = database.reader().of(subject, before - 1, 1).get(0);
                Rewriting.from(jdbc, database.reader(), subject, before, last.data());
            }
        });
    }

    private void putBack() {
        asOwner(() -> TABLES.forEach(table -> {
            jdbc.sql("delete from " + table).update();
            jdbc.sql("insert into " + table + " overriding system value table kept_" + table)
                    .update();
        }));
    }

    private void asOwner(Runnable tampering) {
        database.inTransaction(() -> {
            jdbc.sql("set local session_replication_role = replica").update();
            tampering.run();
            return true;
        });
    }

    private void write(int entries, int seen) {
        for (int number = 0; number < entries; number++) {
            record(new DeadlineMissed(caseId.subject(), "verify-field", LocalDate.of(2023, 1, number + 1)));
        }
        for (int number = 0; number < seen; number++) {
            record(new DossierOpened(caseId));
        }
    }

    private void record(Fact fact) {
        Act act =
                Act.by(new Actor("account-1", Duty.REGISTRAR), clock.instant()).because("Batas lewat");
        database.inTransaction(() -> database.journal(entry -> {}).record(fact, act));
    }

    private void acknowledge() {
        List<UUID> pending = jdbc.sql("select event_id from journal_pending order by pos")
                .query(UUID.class)
                .list();
        Stream.of(caseId.subject(), other.subject(), looks)
                .flatMap(subject -> database.reader().of(subject, 0, 1_000).stream())
                .filter(entry -> pending.contains(entry.eventId()))
                .forEach(told::tell);
        jdbc.sql("delete from journal_pending").update();
    }

    private void sign() {
        SignTree signer =
                new SignTree(jdbc, tree, heads, new LogSigner(key, LogSigner.ORIGIN), StandingTimes.at(clock));
        database.inTransaction(signer::handle);
    }

    private void cosign(Path memory) throws IOException {
        try (WitnessAtWork witness = new WitnessAtWork(
                "bpk.example/w1", memory, List.of(key.current().asLog(LogSigner.ORIGIN)), clock)) {
            Path file = folder.resolve("policy");
            Files.writeString(file, witness.line() + "quorum bpk.example/w1\n");
            if (policy.isEmpty()) {
                policy = Files.readString(file);
            }
            jdbc.sql("delete from witness_answer").update();
            new AskWitnesses(tree, heads, new Witnesses(file.toString(), folder), new WitnessAnswers(jdbc, clock))
                    .ask();
        }
    }

    private void checkpoint() {
        checkpoints.want();
        MakeCheckpoint make = new MakeCheckpoint(jdbc, checkpoints, key, StandingTimes.at(clock));
        assertThat(database.inTransaction(() -> make.handle(clock.instant()))).isPresent();
    }
}
