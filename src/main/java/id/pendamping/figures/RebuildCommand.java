package id.pendamping.figures;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.embedded.RunningServers;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks the running program for a rebuild and tells how far it is. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads every event again into a second copy, while the present figures stay readable, and then lets it take"
                    + " their place. The program that runs does the work; it goes on when this command is stopped."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the figures are rebuilt", "1:nobody works on it", "2:it could not be asked for"})
class RebuildCommand implements Callable<Integer> {

    private static final int NOBODY = 1;
    private static final int CANNOT_RUN = 2;
    private static final long LOOK_MILLIS = 500;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    RunningServers servers = new RunningServers();

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        // the progress is the only thing to be read here
        LoggingSystem.get(RebuildCommand.class.getClassLoader()).beforeInitialize();
        try {
            Addresses there = servers.addresses();
            try (Connection database =
                    DriverManager.getConnection(there.databaseUrl(), there.databaseUser(), there.databasePassword())) {
                return rebuild(database, command.commandLine().getOut());
            }
        } catch (CannotStart | SQLException e) {
            command.commandLine().getErr().println("The rebuild could not be asked for: " + e.getMessage());
            return CANNOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CANNOT_RUN;
        }
    }

    private static int rebuild(Connection database, PrintWriter out) throws SQLException, InterruptedException {
        int generation = begin(database);
        String told = "";
        long heard = System.nanoTime();
        while (true) {
            Progress progress = look(database, generation);
            if (!progress.words().equals(told)) {
                told = progress.words();
                heard = System.nanoTime();
                out.println(told);
                out.flush();
            }
            if (progress.isOver()) {
                out.println("The figures are rebuilt.");
                out.flush();
                return 0;
            }
            if (System.nanoTime() - heard > SILENCE_NANOS) {
                out.println("Nothing has happened for half a minute. A program that takes in figures has to run"
                        + " (pendamping.figures.here); the rebuild begins when one does.");
                out.flush();
                return NOBODY;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private record Progress(long read, long total, boolean isOver) {

        String words() {
            return "%,d of %,d events read".formatted(read, Math.max(read, total));
        }
    }

    private static int begin(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("""
                    insert into figures_generation (begun_at, begun_by) values (now(), 'command')
                    on conflict ((true)) where completed_at is null do nothing""");
        }
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("select max(id) from figures_generation")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Progress look(Connection database, int generation) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("""
                select g.events_total, g.completed_at is not null,
                    (select coalesce(sum(next_offset), 0) from figures_position where generation = g.id)
                from figures_generation g where g.id = ?""")) {
            statement.setInt(1, generation);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Progress(row.getLong(3), row.getLong(1), row.getBoolean(2));
            }
        }
    }
}
