package id.pendamping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.demo.sample.SampleFile;
import id.pendamping.demo.sample.Samples;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phase taken in from a file: how long, and what of the program's own CPU. {@code -Dimport.groups=2767} */
@Tag("bench")
@PendampingTest
class ImportBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(ImportBenchIT.class);
    private static final int GROUPS = Integer.getInteger("import.groups", 2_767);
    private static final long SEED = 90_210;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    ProgramClock clock;

    @Test
    void aPhaseFromAFile() throws IOException {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Person registrar = new Person(port, cast.holding(Duty.REGISTRAR).login(), Cast.SECRET);
        var file = new ByteArrayOutputStream();
        SampleFile.csv.write(Samples.groups(SEED, 2023, 3, Cast.REGENCIES, GROUPS), file);
        long cpu = machine.getProcessCpuTime();
        long begun = System.nanoTime();

        assertThat(registrar
                        .upload("/registrations", "tahap-3.csv", file.toByteArray())
                        .statusCode())
                .isEqualTo(302);
        dueJobs.run();

        double seconds = (System.nanoTime() - begun) / 1e9;
        String measured = String.format(
                Locale.ROOT,
                "%,d groups in %.1f s; %.1f CPU-ms of the program each%n",
                GROUPS,
                seconds,
                (machine.getProcessCpuTime() - cpu) / 1e6 / GROUPS);
        clock.followTheMachine();
        LOG.info("Import{}{}", System.lineSeparator(), measured);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/import.txt"), measured);
    }
}
