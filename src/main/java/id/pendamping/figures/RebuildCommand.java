package id.pendamping.figures;

import id.pendamping.embedded.AskingCommand;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;

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
class RebuildCommand extends AskingCommand {

    private static final int NOBODY = 1;
    private static final long LOOK_MILLIS = 500;
    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    RebuildCommand() {
        super("The rebuild could not be asked for");
    }

    @Override
    protected int ask(Addresses addresses, PrintWriter out) throws SQLException, InterruptedException {
        try (Connection database = DriverManager.getConnection(
                addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword())) {
            return rebuild(database, out);
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
                return 0;
            }
            if (System.nanoTime() - heard > SILENCE_NANOS) {
                out.println("Nothing has happened for half a minute. A program that takes in figures has to run"
                        + " (pendamping.figures.here); the rebuild begins when one does.");
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
