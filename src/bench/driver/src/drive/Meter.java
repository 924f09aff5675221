package drive;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** CPU seconds of the program and of PostgreSQL, ended processes too, from /proc; and percentiles. */
final class Meter {

    static Path database = Path.of("");
    static long server;

    private static final double TICKS = 100.0;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int ENDED = 13;

    private final long at = System.nanoTime();
    private final double ofServer = ticks(server, USER);
    private final double ofDatabase;

    private Meter() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(database.resolve("postmaster.pid")).get(0).strip());
        double sum = ticks(postmaster, USER) + ticks(postmaster, ENDED);
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                sum += ofChild(Long.parseLong(process.getFileName().toString()), postmaster);
            }
        }
        ofDatabase = sum;
    }

    static Meter now() throws IOException {
        return new Meter();
    }

    private static double ofChild(long process, long parent) {
        try {
            return Long.parseLong(stat(process)[PARENT]) == parent ? ticks(process, USER) : 0;
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }

    private static double ticks(long process, int first) throws IOException {
        String[] stat = stat(process);
        return (Long.parseLong(stat[first]) + Long.parseLong(stat[first + 1])) / TICKS;
    }

    private static String[] stat(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process + "/stat"));
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    }

    /** Seconds since then. */
    record Spent(double wall, double server, double database) {}

    Spent since(Meter before) {
        return new Spent((at - before.at) / 1e9, ofServer - before.ofServer, ofDatabase - before.ofDatabase);
    }

    /** How long something took, many times. */
    static final class Times {

        private final List<Long> nanos = new ArrayList<>();

        synchronized void add(long taken) {
            nanos.add(taken);
        }

        synchronized int count() {
            return nanos.size();
        }

        private synchronized double millis(double percent) {
            List<Long> sorted = nanos.stream().sorted().toList();
            int place = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
            return sorted.get(Math.max(0, place)) / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "n %d p50 %.1f p95 %.1f p99 %.1f ms", count(), millis(50), millis(95), millis(99));
        }
    }
}
