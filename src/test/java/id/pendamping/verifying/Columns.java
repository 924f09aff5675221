package id.pendamping.verifying;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Columns as the schema knows them, and what a value of each could be changed into. */
final class Columns {

    private static final Pattern WORD = Pattern.compile("'([A-Z][A-Z_]+)'");

    /** One that can be changed; a text may have to be one of some words. */
    record Column(String table, String column, String type, List<String> words) {

        String name() {
            return table + '.' + column;
        }
    }

    /** Of one row, of this case if it is of one. */
    record Change(String statement, @Nullable String number, String says) {

        /** From which word to which; any other change is like the next. */
        String kind(Column column) {
            return column.words().isEmpty() ? "" : says + statement.substring(0, statement.lastIndexOf(" where "));
        }
    }

    private final Statement statement;
    private final String numbers;

    Columns(Statement statement, Set<String> numbers) {
        this.statement = statement;
        this.numbers = numbers.stream().collect(Collectors.joining("', '", "('", "')"));
    }

    /** Without what the database computes itself. */
    List<Column> of(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select a.attname, format_type(a.atttypid, null), coalesce((
                    select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c
                    where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]), '')
                from pg_attribute a where a.attrelid = 'public.%s'::regclass and a.attnum > 0 and not a.attisdropped
                  and a.attgenerated = '' and a.attidentity <> 'a' order by a.attnum""".formatted(table))) {
            while (row.next()) {
                List<String> words = WORD.matcher(row.getString(3))
                        .results()
                        .map(word -> word.group(1))
                        .distinct()
                        .toList();
                columns.add(new Column(table, row.getString(1), row.getString(2), words));
            }
        }
        return columns;
    }

    /** Of the first and the last rows that fill the column, of each word that it may have, into each other one or into something else. */
    List<Change> changes(Column column, int rows) throws SQLException {
        String owner = owner(column.table(), "t", new TreeSet<>());
        String number = owner == null ? "null::text" : "(select g.number from aid_group g where g.id = " + owner + ")";
        List<Change> changes = new ArrayList<>();
        String question = """
                with rows as (select t.ctid::text as place, %1$s as number, t.%2$s::text as says from public.%3$s t where t.%2$s is not null)
                select place, number, says from (
                    select *, row_number() over (%6$s order by place) as first,
                        row_number() over (%6$s order by place desc) as last
                    from rows where %4$s) r where least(first, last) <= %5$s order by place""".formatted(
                        number,
                        column.column(),
                        column.table(),
                        owner == null ? "true" : "number in " + numbers,
                        rows,
                        column.words().isEmpty() ? "" : "partition by says");
        List<List<String>> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                found.add(java.util.Arrays.asList(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        for (List<String> row : found) {
            for (String otherwise : otherwise(column, row.get(2))) {
                changes.add(new Change(
                        "update public.%s set %s = %s where ctid = '%s'"
                                .formatted(column.table(), column.column(), otherwise, row.get(0)),
                        row.get(1),
                        row.get(2)));
            }
        }
        return changes;
    }

    private static List<String> otherwise(Column column, String says) {
        String name = column.column();
        if (!column.words().isEmpty()) {
            return column.words().stream()
                    .filter(word -> !word.equals(says))
                    .map(word -> "'" + word + "'")
                    .toList();
        }
        return switch (column.type()) {
            case "text", "character varying", "character" -> List.of(name + " || 'x'");
            case "smallint", "integer", "bigint", "numeric" -> List.of(name + " + 1");
            case "timestamp with time zone", "timestamp without time zone" -> List.of(name + " + interval '1 hour'");
            case "date" -> List.of(name + " + 1");
            case "boolean" -> List.of("not " + name);
            case "uuid" -> List.of("gen_random_uuid()");
            case "bytea" -> List.of("set_byte(%1$s, 0, 255 - get_byte(%1$s, 0))".formatted(name));
            case "jsonb" -> List.of("jsonb_build_array(" + name + ")");
            case "text[]" -> List.of("array_append(" + name + ", 'x')");
            case "integer[]", "bigint[]", "smallint[]", "numeric[]" -> List.of("array_append(" + name + ", 1)");
            case "date[]" -> List.of("array_append(" + name + ", date '2020-02-02')");
            case "uuid[]" -> List.of("array_append(" + name + ", gen_random_uuid())");
            default -> throw new AssertionError("How is a " + column.type() + " changed? " + column.name());
        };
    }

    /** The case that a row belongs to, through the tables that it points to. */
    private @Nullable String owner(String table, String row, Set<String> seen) throws SQLException {
        if (table.equals("aid_group")) {
            return row + ".id";
        }
        Set<String> names = new TreeSet<>(of(table).stream().map(Column::column).toList());
        if (names.contains("case_id")) {
            return row + ".case_id";
        }
        if (table.equals("evidence")) {
            return "case when %1$s.subject like 'CASE:%%' then substr(%1$s.subject, 6)::uuid end".formatted(row);
        }
        if (table.equals("work_subject")) {
            return "case when %1$s.subject_kind = 'CASE' then %1$s.subject_id::uuid end".formatted(row);
        }
        if (table.equals("evidence_content")) {
            return ("(select substr(e.subject, 6)::uuid from public.evidence e where e.sha256 = %s.sha256"
                            + " and e.subject like 'CASE:%%' limit 1)")
                    .formatted(row);
        }
        if (table.equals("decree")) {
            return "(select r.case_id from public.decree_recipient r where r.decree_id = %s.id order by r.named_at limit 1)"
                    .formatted(row);
        }
        List<List<String>> parents = new ArrayList<>();
        try (ResultSet parent = statement.executeQuery("""
                select confrelid::regclass::text, a.attname, p.attname from pg_constraint c
                join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                join pg_attribute p on p.attrelid = c.confrelid and p.attnum = c.confkey[1]
                where contype = 'f' and conrelid = 'public.%s'::regclass and cardinality(conkey) = 1 order by 1""".formatted(table))) {
            while (parent.next()) {
                parents.add(List.of(parent.getString(1), parent.getString(2), parent.getString(3)));
            }
        }
        for (List<String> parent : parents) {
            if (seen.add(parent.get(0))) {
                String alias = row + "p";
                String owner = owner(parent.get(0), alias, seen);
                if (owner != null) {
                    return "(select %s from public.%s %s where %s.%s = %s.%s)"
                            .formatted(owner, parent.get(0), alias, alias, parent.get(2), row, parent.get(1));
                }
            }
        }
        return null;
    }
}
