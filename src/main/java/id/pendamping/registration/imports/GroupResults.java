package id.pendamping.registration.imports;

import id.pendamping.bulk.KeptArguments;
import id.pendamping.listing.Cursor;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The results of the groups of a file. */
@Component
public class GroupResults {

    private static final Pattern ORDINAL = Pattern.compile("\\d{1,9}");

    private final JdbcClient jdbc;

    GroupResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rejected, or kept out by a fault, by their place in the file. */
    public List<GroupResult> notTaken(UUID batchId, int most) {
        return read(batchId, "case_number is null", 0, most, 0);
    }

    public List<GroupResult> taken(UUID batchId, int most) {
        return read(batchId, "case_number is not null", 0, most, 0);
    }

    /** Where the cases are now that began with this file. */
    public Onward onward(UUID batchId) {
        return jdbc.sql("""
            select count(*) filter (where w.case_id is null and coalesce(c.outcome, '') not in ('rejected', 'dissolved', 'barred')) as go_on,
                count(w.case_id) as returned, count(*) filter (where c.outcome = 'rejected') as rejected
            from import_row r join group_card g on g.number = r.case_number
            join group_case c on c.case_id = g.case_id
            left join worklist_task w on w.case_id = g.case_id and w.step = 'correct-registration'
            where r.batch_id = :batch and r.result in ('ACCEPTED', 'CORRECTED')\
            """)
                .param("batch", batchId)
                .query((row, index) -> new Onward(row.getInt("go_on"), row.getInt("returned"), row.getInt("rejected")))
                .single();
    }

    /** A page of all groups, or of one kind; empty past the end. */
    public Slice<GroupResult> page(UUID batchId, GroupResult.@Nullable Kind kind, PageRequest asked) {
        return slice(read(batchId, condition(kind), 0, asked.size() + 1, asked.offset()), asked.size());
    }

    /** Place of a group in the file; empty when the text is no cursor of this list. */
    public static OptionalInt place(String cursor) {
        return Cursor.parse(cursor).map(Cursor::values).stream()
                .filter(values ->
                        values.size() == 1 && ORDINAL.matcher(values.get(0)).matches())
                .mapToInt(values -> Integer.parseInt(values.get(0)))
                .findFirst();
    }

    /** The part behind the group at this place in the file. */
    public Slice<GroupResult> behind(int ordinal, UUID batchId, GroupResult.@Nullable Kind kind, int size) {
        return slice(read(batchId, condition(kind), ordinal, size + 1, 0), size);
    }

    private static Slice<GroupResult> slice(List<GroupResult> read, int size) {
        return Slice.of(read, size, result -> Cursor.at(result.ordinal()));
    }

    private static String condition(GroupResult.@Nullable Kind kind) {
        return kind == null ? "true" : "result = '" + kind.name() + "'";
    }

    private List<GroupResult> read(UUID batchId, String condition, int after, int most, long skip) {
        Map<Integer, List<Problem>> reasons = new HashMap<>();
        List<GroupResult> results = jdbc.sql("""
                        select ordinal, group_name, village, first_row, last_row, result, case_number
                        from import_row where batch_id = :batch and %s and ordinal > :after
                        order by ordinal limit :most offset :skip""".formatted(condition))
                .param("batch", batchId)
                .param("after", after)
                .param("most", most)
                .param("skip", skip)
                .query((row, index) -> result(row, reasons))
                .list();
        if (!results.isEmpty()) {
            readReasons(batchId, results.get(0), results.get(results.size() - 1), reasons);
        }
        return results;
    }

    private void readReasons(UUID batchId, GroupResult first, GroupResult last, Map<Integer, List<Problem>> reasons) {
        jdbc.sql("""
                        select ordinal, file_row, column_name, message_key, arguments
                        from import_reason where batch_id = :batch and ordinal between :first and :last
                        order by ordinal, position""")
                .param("batch", batchId)
                .param("first", first.ordinal())
                .param("last", last.ordinal())
                .query(row -> {
                    List<Problem> group = reasons.get(row.getInt("ordinal"));
                    if (group != null) {
                        group.add(problem(row));
                    }
                });
    }

    private static GroupResult result(ResultSet row, Map<Integer, List<Problem>> reasons) throws SQLException {
        List<Problem> problems = reasons.computeIfAbsent(row.getInt("ordinal"), ordinal -> new ArrayList<>());
        return new GroupResult(
                row.getInt("ordinal"),
                row.getString("group_name"),
                row.getString("village"),
                row.getInt("first_row"),
                row.getInt("last_row"),
                GroupResult.Kind.valueOf(row.getString("result")),
                row.getString("case_number"),
                problems);
    }

    private static Problem problem(ResultSet row) throws SQLException {
        String[] arguments = (String[]) row.getArray("arguments").getArray();
        return new Problem(
                row.getInt("file_row"),
                row.getString("column_name"),
                row.getString("message_key"),
                Arrays.stream(arguments).map(KeptArguments::read).toList());
    }
}
