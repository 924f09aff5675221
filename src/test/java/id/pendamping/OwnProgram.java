package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.embedded.EmbeddedServers;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The program as a process of its own with the servers it brings along, as a plain start has them; it can be killed and
 * started again on the same data. It lives on the morning that its source sets.
 */
public final class OwnProgram implements AutoCloseable {

    /** Longer where others work on the machine. {@code -Dprogram.patience=15} */
    private static final Duration PATIENCE = Duration.ofMinutes(Integer.getInteger("program.patience", 3));

    private static final String COMPILER = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("-XX:TieredStopAtLevel"))
            .findFirst()
            .orElse("-XX:+TieredCompilation");
    private static final String READY = "Pendamping is ready";

    private final Path folder;
    private final Path data;
    private final Class<?> source;
    private final List<String> settings;
    private final int page = FreePorts.one();
    private final int database = FreePorts.one();
    private final int broker = FreePorts.two();
    private int starts;
    private @Nullable Process process;

    /** {@code source} is one more configuration of the program, made of this class alone. */
    public OwnProgram(Class<?> source, String... settings) throws IOException {
        this.folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "own-program-");
        this.data = folder.resolve("data");
        this.source = source;
        this.settings = List.of(settings);
        copySource();
    }

    /** Tests are no part of the program: it sees this class and none beside it. */
    private void copySource() throws IOException {
        String name = source.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve("source").resolve(name);
        Files.createDirectories(copy.getParent());
        try (InputStream in = source.getClassLoader().getResourceAsStream(name)) {
            Files.copy(in, copy);
        }
    }

    public void start() throws IOException {
        starts++;
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.main.sources=" + source.getName(),
                "--server.port=" + page,
                "--management.server.port=-1",
                "--pendamping.data=" + data,
                "--pendamping.database.port=" + database,
                "--pendamping.broker.port=" + broker,
                "--pendamping.demo=false"));
        arguments.addAll(settings);
        Process begun = run("program-" + starts, arguments);
        process = begun;
        await().atMost(PATIENCE)
                .failFast(() -> assertThat(begun.isAlive()).as(said()).isTrue())
                .until(() -> said().contains(READY));
    }

    /** As a power cut would: nothing is closed, nothing is written. */
    public void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /** What the command prints, when it ends well; it needs no process of its own. */
    public String command(String... arguments) {
        StringWriter printed = new StringWriter();
        int code = ServeCommand.line()
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(printed))
                .execute(arguments);
        assertThat(code).as(printed.toString()).isZero();
        return printed.toString();
    }

    public int port() {
        return page;
    }

    public Path data() {
        return data;
    }

    /** The servers outlive a kill of the program. */
    public JdbcClient database() {
        Addresses addresses = EmbeddedServers.locate(data);
        return JdbcClient.create(new SingleConnectionDataSource(
                addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword(), true));
    }

    /** What the program has computed so far, its broker included. */
    public Duration computed() {
        return running().toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The same of its database: of all processes that live and of those that have ended. */
    public Duration computedByDatabase() throws IOException {
        long postmaster = Long.parseLong(Files.readAllLines(data.resolve("postgres-17/postmaster.pid"))
                .get(0)
                .strip());
        Duration ended = Duration.ZERO;
        String[] fields = Files.readString(Path.of("/proc/" + postmaster + "/stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        // of children that were waited for, user and system, in hundredths of a second
        ended = ended.plusMillis(10 * (Long.parseLong(fields[13]) + Long.parseLong(fields[14])));
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(server), server.children())
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(ended, Duration::plus);
    }

    public String said() {
        try {
            return Files.readString(log("program-" + starts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        if (process != null && process.isAlive()) {
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private Process run(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx1200m",
                // as the tests themselves: quickly there, or measured
                COMPILER,
                "-Dpendamping.database.program=" + System.getProperty("pendamping.database.program", ""),
                "-cp",
                folder.resolve("source") + File.pathSeparator + classes(),
                Pendamping.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile())
                .start();
    }

    /** Those of the program, without those of tests. */
    static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes") && !part.endsWith("test-classes" + File.separator))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("It was not started");
        }
        return process;
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }
}
