package drive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** setup | lifecycles | sql: see README.md. */
public final class Drive {

    static final String SECRET = "pendamping";
    static final String PIN = "135790";
    static final String STATEMENTS = """
            select coalesce(sum(calls), 0)::bigint from pg_stat_statements
            where query !~* '^ *(begin|commit|rollback|set|show|savepoint|release|checkpoint)'""";

    private static final Map<String, String> OPTIONS = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            OPTIONS.put(arguments[i].substring(2), arguments[i + 1]);
        }
        if (OPTIONS.containsKey("jdbc")) {
            try (Connection other = DriverManager.getConnection(option("jdbc", ""))) {
                print(other, option("q", STATEMENTS));
            }
            return;
        }
        Web.base = option("url", "http://localhost:18080");
        Meter.database = data().resolve("postgres-17");
        Meter.server = Long.parseLong(Files.readString(Path.of(option("pid", home() + "/product.pid")))
                .strip());
        try (Connection database = connect()) {
            switch (arguments[0]) {
                case "setup" -> Setup.run(database, Path.of(option("mentors", "mentors.csv")));
                case "lifecycles" -> new Lifecycles(database).run();
                case "sql" -> print(database, option("q", "select 1"));
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        }
        System.exit(0);
    }

    static String option(String name, String usual) {
        return OPTIONS.getOrDefault(name, usual);
    }

    static int number(String name, int usual) {
        return Integer.parseInt(option(name, Integer.toString(usual)));
    }

    private static String home() {
        return System.getenv("PERF");
    }

    private static Path data() {
        return Path.of(option("data", home() + "/data"));
    }

    static Connection connect() throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + option("dbport", "25432") + "/pendamping",
                "postgres",
                Files.readString(data().resolve("secret/database")).strip());
    }

    static long one(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void print(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            if (!statement.execute(sql)) {
                System.out.println(statement.getUpdateCount());
                return;
            }
            ResultSet row = statement.getResultSet();
            while (row.next()) {
                var line = new StringJoiner(" | ");
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    line.add(String.valueOf(row.getString(column)).replaceAll("\\s+", " "));
                }
                System.out.println(line);
            }
        }
    }
}
