package id.pendamping;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of the program beside its own, with few rows of which the planner believes that they are many: it reckons with
 * the rows of a page and the pages of a table, so that rows are spread thinly over pages and said to fill them.
 */
final class ScaledDatabase implements AutoCloseable {

    /** Every table of which there is a row for each case, or for a good part of them, grows. */
    private static final int GROWING = 20;

    private static final int THIN = 10;

    /** What an index costs of which little is there. */
    private static final int LITTLE = 500;

    /** A table, or an index of it, that is read from one end to the other. */
    record Scan(String table, double cost) {}

    private final Connection connection;
    private final int times;

    private ScaledDatabase(Connection connection, int times) {
        this.connection = connection;
        this.times = times;
    }

    /** Cases that there are, and how many times as many there seem to be. */
    static ScaledDatabase of(JdbcConnectionDetails server, Flyway program, int cases, int times) {
        try (Connection own =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                Statement statement = own.createStatement()) {
            statement.execute("drop database if exists scaled with (force)");
            statement.execute("create database scaled");
            String url = server.getJdbcUrl().replaceFirst("/\\w+(\\?.*)?$", "/scaled");
            Flyway.configure()
                    .configuration(program.getConfiguration())
                    .dataSource(url, server.getUsername(), server.getPassword())
                    .load()
                    .migrate();
            Connection connection = DriverManager.getConnection(url, server.getUsername(), server.getPassword());
            var scaled = new ScaledDatabase(connection, times);
            scaled.fill(cases);
            return scaled;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void fill(int cases) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare name text; begin
                        for name in select tablename from pg_tables where schemaname = 'public' loop
                            execute format('alter table %I set (fillfactor = "THIN", autovacuum_enabled = false)', name);
                        end loop;
                    end $$""".replace("\"THIN\"", String.valueOf(THIN)));
            statement.execute("set random_page_cost = 1.1"); // as the README asks of every server
            statement.execute("set scale.cases = " + cases);
            statement.execute("set scale.tasks = " + cases);
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("scale/cases.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("scale/tasks.sql"));
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("scale/phases.sql"));
            statement.execute("analyze");
            statement.execute("""
                    update pg_class set reltuples = reltuples * %d
                    where relnamespace = 'public'::regnamespace and reltuples >= %d""".formatted(times, cases / GROWING));
        }
    }

    /** What the plan of the statement reads whole, of tables that grow. */
    List<Scan> scans(SentStatement sent) {
        try (PreparedStatement statement = connection.prepareStatement("explain (format json) " + sent.sql())) {
            sent.giveTo(statement);
            try (ResultSet plan = statement.executeQuery()) {
                plan.next();
                List<Scan> scans = new ArrayList<>();
                JsonNode top =
                        new JsonMapper().readTree(plan.getString(1)).get(0).get("Plan");
                collect(top, top.get("Total Cost").asDouble(), scans);
                return scans;
            }
        } catch (SQLException e) {
            throw new AssertionError(sent.sql(), e);
        }
    }

    private void collect(JsonNode node, double cost, List<Scan> scans) throws SQLException {
        String kind = node.get("Node Type").asString();
        // less than the scan costs: it ends as soon as enough was found
        boolean isToTheEnd = cost >= node.get("Total Cost").asDouble();
        if (isToTheEnd && (kind.equals("Seq Scan") || kind.contains("Index") && isWalked(node))) {
            String table = node.has("Relation Name")
                    ? node.get("Relation Name").asString()
                    : ofIndex("indrelid::regclass", node.get("Index Name").asString());
            if (grows(table)) {
                scans.add(new Scan(table, cost));
            }
        }
        JsonNode inner = node.get("Plans");
        if (inner != null) {
            for (JsonNode part : inner) {
                collect(part, cost, scans);
            }
        }
    }

    /** Whether a whole index is read because only a later column is known than its first. */
    private boolean isWalked(JsonNode scan) throws SQLException {
        if (!scan.has("Index Cond") || scan.get("Total Cost").asDouble() < LITTLE) {
            return false;
        }
        String first = ofIndex(
                "pg_get_indexdef(indexrelid, 1, true)", scan.get("Index Name").asString());
        return !first.contains("(") && !scan.get("Index Cond").asString().contains(first);
    }

    private String ofIndex(String asked, String index) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select " + asked + " from pg_index where indexrelid = (quote_ident(?))::regclass")) {
            statement.setString(1, index);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private boolean grows(String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select reltuples > ? from pg_class where relname = ? and relnamespace = 'public'::regnamespace")) {
            statement.setInt(1, 100 * times);
            statement.setString(2, table);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
