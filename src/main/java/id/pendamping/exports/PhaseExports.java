package id.pendamping.exports;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.programme.Phase;
import id.pendamping.proof.EntryLine;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases of a phase as one file: written in the background, one case at a time, and taken by whoever asked for it. */
@Component
public class PhaseExports implements DisposableBean {

    /**
     * One file.
     *
     * @param bytes its size, when it is complete
     * @param isStopped nobody works on it any more
     */
    public record Run(
            UUID id,
            UUID phaseId,
            PhaseFormat format,
            Instant begunAt,
            int cases,
            int total,
            @Nullable Long bytes,
            boolean isStopped) {

        public boolean isRunning() {
            return bytes == null && !isStopped;
        }

        /** Done, in whole percent. */
        public int percent() {
            return total == 0 ? 0 : Math.min(99, cases * 100 / total);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(PhaseExports.class);
    private static final int LATEST = 10;
    private static final int TELL_EVERY = 25;
    private static final Duration KEPT = Duration.ofDays(7);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "phase-export");
        thread.setDaemon(true);
        return thread;
    });
    private final JdbcClient jdbc;
    private final Journal journal;
    private final JournalReader reader;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path folder;

    PhaseExports(
            JdbcClient jdbc,
            Journal journal,
            JournalReader reader,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${pendamping.data:./data}") Path dataHome) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
        this.folder = dataHome.resolve("exports");
    }

    public static boolean mayTake(Account account) {
        return account.holds(Duty.AUDITOR);
    }

    /** Begins to write the cases that the person may see. */
    public void begin(Phase phase, PhaseFormat format, Account account) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        List<CaseId> cases = cases(phase, account);
        jdbc.sql("""
                        insert into phase_export (id, phase_id, format, begun_at, begun_by, heard_at, total)
                        values (:id, :phase, :format, :now, :who, now(), :total)""")
                .param("id", id)
                .param("phase", phase.id())
                .param("format", format.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("who", account.id())
                .param("total", format == PhaseFormat.OCEL ? 2 * cases.size() : cases.size())
                .update();
        worker.execute(() -> write(id, format, cases));
    }

    /** The person's own, newest first. */
    public List<Run> of(Account account) {
        return jdbc.sql("""
                        select id, phase_id, format, begun_at, cases, total, bytes,
                               bytes is null and heard_at < now() - interval '1 minute' as is_stopped
                          from phase_export where begun_by = :who order by begun_at desc, id desc limit :limit""")
                .param("who", account.id())
                .param("limit", LATEST)
                .query(PhaseExports::read)
                .list();
    }

    /** The file of one's own run, on record from now on; none when it was removed, or lies at another node. */
    public Optional<Path> take(Run run, Account account) {
        Path file = folder.resolve(run.id().toString());
        if (run.bytes() == null || Files.notExists(file)) {
            return Optional.empty();
        }
        transaction.executeWithoutResult(status -> journal.record(
                new PhaseExported(run.phaseId(), run.format()), Act.by(account.as(Duty.AUDITOR), clock.instant())));
        return Optional.of(file);
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void write(UUID id, PhaseFormat format, List<CaseId> ids) {
        AtomicInteger read = new AtomicInteger();
        Cases cases = new Cases(reader, ids, () -> {
            if (read.incrementAndGet() % TELL_EVERY == 0) {
                tell(id, read.get());
            }
        });
        try {
            Files.createDirectories(folder);
            dropOld();
            Path draft = folder.resolve(id + ".new");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                switch (format) {
                    case OCEL -> OcelLog.write(cases, out);
                    case XES -> ExportCase.xes(cases, out);
                    case ENTRIES -> entries(cases, out);
                }
            }
            Files.move(draft, folder.resolve(id.toString()), StandardCopyOption.ATOMIC_MOVE);
            jdbc.sql("update phase_export set cases = total, bytes = :bytes, finished_at = :now where id = :id")
                    .param("bytes", Files.size(folder.resolve(id.toString())))
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", id)
                    .update();
        } catch (IOException | RuntimeException e) {
            LOG.warn("The cases of a phase were not written", e);
            jdbc.sql("update phase_export set heard_at = '-infinity' where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    private void tell(UUID id, int read) {
        jdbc.sql("update phase_export set cases = :read, heard_at = now() where id = :id")
                .param("read", read)
                .param("id", id)
                .update();
    }

    /** Nobody fetches them any more. */
    private void dropOld() throws IOException {
        List<UUID> old = jdbc.sql(
                        "select id from phase_export where begun_at < :before order by begun_at desc limit 100")
                .param("before", Timestamp.from(clock.instant().minus(KEPT)))
                .query(UUID.class)
                .list();
        for (UUID id : old) {
            Files.deleteIfExists(folder.resolve(id.toString()));
            Files.deleteIfExists(folder.resolve(id + ".new"));
        }
    }

    private List<CaseId> cases(Phase phase, Account account) {
        return jdbc
                .sql("""
                        select g.case_id from group_card g
                         where g.phase_id = :phase
                           and\s""" + account.scope().covers("g.regency") + " order by g.number")
                .param("phase", phase.id())
                .params(account.scope().parameters())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    private static void entries(Cases cases, OutputStream out) throws IOException {
        cases.<IOException>each((caseId, entries) -> {
            for (Recorded entry : entries) {
                out.write((EntryLine.of(entry) + '\n').getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private static Run read(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("phase_id", UUID.class),
                PhaseFormat.valueOf(row.getString("format")),
                row.getTimestamp("begun_at").toInstant(),
                row.getInt("cases"),
                row.getInt("total"),
                row.getObject("bytes", Long.class),
                row.getBoolean("is_stopped"));
    }
}
