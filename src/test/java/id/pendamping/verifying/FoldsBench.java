package id.pendamping.verifying;

import id.pendamping.journal.LedgerDatabase;
import id.pendamping.journal.StateRules;
import id.pendamping.journal.StateRules.Fold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How long the folds take, one by one, by the CPU of the server's process on this machine. */
public final class FoldsBench {

    private record Took(String what, double seconds, double cpu, long rows) {}

    private FoldsBench() {}

    /** Address, user, password; copies to make of every case, or none. */
    public static void main(String[] arguments) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            int copies = Integer.parseInt(arguments[3]);
            if (copies > 0) {
                long began = System.nanoTime();
                ManyCases.of(connection, copies);
                System.out.printf("copied in %.1f s%n", (System.nanoTime() - began) / 1e9);
            }
            System.out.print(of(connection));
        }
    }

    static String of(Connection connection) throws SQLException, IOException {
        LedgerDatabase database = new LedgerDatabase(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set max_parallel_workers_per_gather = 0");
        }
        long process = database.answer("select pg_backend_pid()");
        List<Took> all = new ArrayList<>();
        for (StateRules.Part part : StateRules.Part.values()) {
            for (StateRules.Rule rule : StateRules.rules(part)) {
                all.add(took(database, process, "rule " + rule.violation(), rule.question()));
            }
        }
        int number = 0;
        for (Fold fold : StateRules.allFolds()) {
            all.add(took(database, process, "fold " + number++ + ' ' + fold.tables(), fold.question()));
        }
        for (StateRules.Open open : StateRules.allOpen()) {
            all.add(took(database, process, "open " + open.columns(), open.question()));
        }
        StringBuilder report = new StringBuilder();
        report.append(String.format(
                Locale.ROOT,
                "%d cases, %d entries: %d questions, %.1f s, CPU %.1f s%n",
                database.count("aid_group"),
                database.count("journal"),
                all.size(),
                all.stream().mapToDouble(Took::seconds).sum(),
                all.stream().mapToDouble(Took::cpu).sum()));
        all.stream()
                .sorted(Comparator.comparing(Took::cpu).reversed())
                .forEach(one -> report.append(String.format(
                        Locale.ROOT,
                        "%8.2f s %8.2f s CPU %6d rows %s%n",
                        one.seconds(),
                        one.cpu(),
                        one.rows(),
                        one.what())));
        return report.toString();
    }

    private static Took took(LedgerDatabase database, long process, String what, String question)
            throws SQLException, IOException {
        double before = cpu(process);
        long began = System.nanoTime();
        List<String> rows = new ArrayList<>();
        database.ask(question, row -> {
            rows.add(String.valueOf(row));
        });
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Took(
                rows.isEmpty() ? what : what + " e.g. " + rows.get(0), seconds, cpu(process) - before, rows.size());
    }

    /** Of a process, in seconds; user and system. */
    private static double cpu(long process) throws IOException {
        String stat = Files.readString(Path.of("/proc", String.valueOf(process), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }
}
