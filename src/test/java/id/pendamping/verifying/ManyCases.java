package id.pendamping.verifying;

import id.pendamping.journal.LedgerDatabase;
import id.pendamping.journal.StateRules;
import id.pendamping.journal.StateRules.Fold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Makes many cases of some: copies their rows and entries under other ids and numbers, all that belongs to a case and nothing that
 * many share. What the folds compare agrees as it did; hashes of entries do not, which folds do not look at.
 */
final class ManyCases {

    /** The last digits of an id are not needed to tell some thousand rows apart, and are the number of the copy. */
    private static final Pattern ID =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6})[0-9a-f]{6}");

    private static final Pattern NUMBER = Pattern.compile("(TKM-\\d{4}-\\d{4}-)(\\d+)");
    private static final Pattern DIGEST = Pattern.compile("[a-p]{32}");
    private static final long APART = 10_000_000L;
    private static final Set<String> BESIDE = Set.of("evidence", "sum_code");

    private record Column(String name, boolean isCounted) {}

    private final Connection connection;
    private final Set<String> shared = new HashSet<>();
    private final Set<String> tables = new TreeSet<>();

    private ManyCases(Connection connection) {
        this.connection = connection;
    }

    /** The connection is the owner's; triggers are off. */
    static void of(Connection connection, int copies) throws SQLException, IOException {
        ManyCases many = new ManyCases(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            many.find();
            for (String table : many.tables) {
                many.allowTwice(table);
                many.copy(table, table, copies);
            }
            many.copy("journal", "journal where subject_kind = 'CASE'", copies);
            many.copy("journal_head", "journal_head where subject_kind = 'CASE'", copies);
            many.copy("work_subject", "work_subject where subject_kind = 'CASE'", copies);
            statement.execute("vacuum analyze");
            many.tellOwnDigests();
            statement.execute("vacuum full journal");
            statement.execute("analyze journal");
        }
    }

    private void find() throws SQLException {
        tables.addAll(texts("""
                with recursive own as (
                    select 'aid_group'::regclass::oid as id
                    union
                    select c.conrelid from pg_constraint c join own on own.id = c.confrelid where c.contype = 'f')
                select id::regclass::text from own"""));
        tables.addAll(BESIDE);
        for (String table : texts("""
                select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                  and c.relname !~ '^(act_|journal|tree_|checkpoint|figures_|work_|inbox|notice|evidence_|draft|bulk_|scheduled)'""")) {
            if (!tables.contains(table)) {
                for (String column : texts("select attname from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum > 0 and not attisdropped and atttypid = 'uuid'::regtype"
                        + " and attname not in ('case_id')")) {
                    shared.addAll(texts("select distinct " + column + "::text from " + table + " where " + column
                            + " is not null"));
                }
            }
        }
        shared.addAll(texts("select salt::text from aid_group"));
        shared.addAll(texts(
                "select distinct subject_id from journal where subject_kind <> 'CASE' and subject_kind <> 'ACCESS'"));
    }

    /** Numbers of letters and the like are the same in every copy: what is unique there is an index and no more. */
    private void allowTwice(String table) throws SQLException {
        List<String> plain =
                texts("select replace(pg_get_indexdef(indexrelid), 'CREATE UNIQUE', 'CREATE') from pg_index"
                        + " where indrelid = '" + table + "'::regclass and indisunique and not indisprimary");
        try (Statement statement = connection.createStatement()) {
            for (String drop : texts("""
                    select coalesce('alter table %1$s drop constraint ' || c.conname || ' cascade',
                        'drop index ' || i.indexrelid::regclass)
                    from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('u', 'x')
                    where i.indrelid = '%1$s'::regclass and (i.indisunique or i.indisexclusion) and not i.indisprimary
                    union all
                    select 'alter table %1$s drop constraint ' || conname from pg_constraint
                    where conrelid = '%1$s'::regclass and contype = 'c'""".formatted(table))) {
                statement.execute(drop);
            }
            for (String index : plain) {
                statement.execute(index);
            }
        }
    }

    /** Digests over ids are other ones in a copy: its entries tell what its rows say. */
    private void tellOwnDigests() throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement swap = connection.prepareStatement("insert into swapped values (?, ?, ?)")) {
            statement.execute("create temp table swapped (number text, old text, new text)");
            connection.setAutoCommit(false);
            LedgerDatabase database = new LedgerDatabase(connection);
            for (Fold fold : StateRules.allFolds()) {
                List<List<@Nullable String>> differences = new ArrayList<>();
                database.ask(fold.question(), differences::add);
                for (List<@Nullable String> one : differences) {
                    if (isDigest(one.get(3)) && isDigest(one.get(4))) {
                        swap.setString(1, one.get(0));
                        swap.setString(2, one.get(4));
                        swap.setString(3, one.get(3));
                        swap.addBatch();
                    }
                }
                swap.executeBatch();
            }
            statement.execute("""
                    create function pg_temp.swapped(data text, olds text[], news text[]) returns text language plpgsql as $$
                    begin
                        for i in 1 .. cardinality(olds) loop
                            data := replace(data, olds[i], news[i]);
                        end loop;
                        return data;
                    end $$""");
            statement.execute("""
                    update journal j set data = pg_temp.swapped(j.data::text, s.olds, s.news)::jsonb
                    from (select g.id::text as id, array_agg(old) as olds, array_agg(new) as news
                        from swapped join aid_group g using (number) group by g.id) s
                    where j.subject_kind = 'CASE' and j.subject_id = s.id and j.data::text ~ '[a-p]{32}'""");
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static boolean isDigest(@Nullable String text) {
        return text != null && DIGEST.matcher(text).matches();
    }

    private void copy(String table, String from, int copies) throws SQLException, IOException {
        List<Column> columns = columns(table);
        String names = String.join(
                ", ", columns.stream().map(column -> '"' + column.name() + '"').toList());
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copy.copyOut("copy (select " + names + " from " + from + ") to stdout", rows);
        List<String> lines = rows.toString(StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        CopyIn into = copy.copyIn("copy " + table + " (" + names + ") from stdin");
        for (int number = 1; number <= copies; number++) {
            for (String line : lines) {
                byte[] octets = (row(line, columns, number) + '\n').getBytes(StandardCharsets.UTF_8);
                into.writeToCopy(octets, 0, octets.length);
            }
        }
        into.endCopy();
    }

    private String row(String line, List<Column> columns, int number) {
        String[] values = line.split("\t", -1);
        for (int i = 0; i < values.length; i++) {
            if (columns.get(i).isCounted() && !values[i].equals("\\N")) {
                values[i] = String.valueOf(Long.parseLong(values[i]) + number * APART);
            }
        }
        String digits = String.format("%06x", number);
        String renamed = ID.matcher(String.join("\t", values))
                .replaceAll(id ->
                        shared.contains(id.group()) ? id.group() : Matcher.quoteReplacement(id.group(1) + digits));
        return NUMBER.matcher(renamed).replaceAll(found -> found.group(1) + number + "0" + found.group(2));
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select a.attname, a.atttypid = 'bigint'::regtype and (a.attidentity <> '' or exists (
                                select 1 from pg_constraint c where c.contype = 'f' and c.conrelid = a.attrelid
                                  and a.attnum = any(c.conkey))) as counted
                        from pg_attribute a where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                          and a.attgenerated = '' order by a.attnum""".formatted(table))) {
            while (row.next()) {
                columns.add(new Column(row.getString(1), row.getBoolean(2)));
            }
        }
        return columns;
    }

    private List<String> texts(String question) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
