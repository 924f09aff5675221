package id.pendamping.listing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The order of a list by columns that together name one row and are never null: for reading it part by part, each behind
 * the last item of the part before.
 *
 * @param <T> the items
 */
public final class Keyset<T> {

    private static final Map<Class<?>, Function<String, Object>> READ = Map.of(
            Instant.class, text -> Timestamp.from(Instant.parse(text)),
            LocalDate.class, LocalDate::parse,
            UUID.class, UUID::fromString,
            Long.class, Long::valueOf,
            Integer.class, Integer::valueOf,
            Boolean.class, Boolean::valueOf,
            String.class, text -> text);

    private record Column<T>(String name, boolean isRising, Class<?> type, Function<T, Object> value) {}

    private final List<Column<T>> columns;

    private Keyset(List<Column<T>> columns) {
        this.columns = columns;
    }

    public static <T> Keyset<T> rising(String column, Class<?> type, Function<T, Object> value) {
        return new Keyset<T>(List.of()).thenRising(column, type, value);
    }

    public static <T> Keyset<T> falling(String column, Class<?> type, Function<T, Object> value) {
        return new Keyset<T>(List.of()).thenFalling(column, type, value);
    }

    public Keyset<T> thenRising(String column, Class<?> type, Function<T, Object> value) {
        return with(new Column<>(column, true, type, value));
    }

    public Keyset<T> thenFalling(String column, Class<?> type, Function<T, Object> value) {
        return with(new Column<>(column, false, type, value));
    }

    private Keyset<T> with(Column<T> column) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(column);
        return new Keyset<>(more);
    }

    /**
     * Reads a part.
     *
     * @param select everything up to the end of its conditions
     */
    public Slice<T> read(
            JdbcClient jdbc, String select, Map<String, ?> parameters, PartRequest asked, RowMapper<T> reader) {
        Map<String, Object> place = asked.place().map(this::parameters).orElseGet(Map::of);
        String behind = place.isEmpty() ? "" : " and " + behind(0);
        List<T> read = jdbc.sql(select + behind + " order by " + order() + " limit :wantedAndOne")
                .params(parameters)
                .params(place)
                .param("wantedAndOne", asked.wanted() + 1)
                .query(reader)
                .list();
        return Slice.of(read, asked.wanted(), this::place);
    }

    private String order() {
        return columns.stream()
                .map(column -> column.name() + (column.isRising() ? "" : " desc"))
                .collect(Collectors.joining(", "));
    }

    /** Compares rows as a whole where all columns go the same way, because an index can be asked that. */
    private String behind(int from) {
        List<Column<T>> rest = columns.subList(from, columns.size());
        boolean isRising = rest.get(0).isRising();
        if (rest.stream().allMatch(column -> column.isRising() == isRising)) {
            String names = rest.stream().map(Column::name).collect(Collectors.joining(", "));
            String values = rest.stream()
                    .map(column -> ":behind" + columns.indexOf(column))
                    .collect(Collectors.joining(", "));
            return "(" + names + ") " + (isRising ? ">" : "<") + " (" + values + ")";
        }
        String first = rest.get(0).name();
        String value = " :behind" + from;
        return "(" + first + (isRising ? " >" : " <") + value + " or " + first + " =" + value + " and "
                + behind(from + 1) + ")";
    }

    private Cursor place(T item) {
        return Cursor.at(
                columns.stream().map(column -> column.value().apply(item)).toArray());
    }

    private Map<String, Object> parameters(Cursor place) {
        if (place.values().size() != columns.size()) {
            throw PartRequest.noCursor();
        }
        Map<String, Object> parameters = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            parameters.put("behind" + i, value(columns.get(i), place.values().get(i)));
        }
        return parameters;
    }

    private static Object value(Column<?> column, String text) {
        try {
            return Objects.requireNonNull(READ.get(column.type())).apply(text);
        } catch (RuntimeException e) {
            throw PartRequest.noCursor();
        }
    }
}
