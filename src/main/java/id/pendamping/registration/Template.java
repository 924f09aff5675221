package id.pendamping.registration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** First row of a registration file. */
public final class Template {

    private Template() {}

    /** All headers in their usual order. */
    public static List<String> header() {
        Stream<String> lines = IntStream.rangeClosed(1, LineColumn.LINES)
                .boxed()
                .flatMap(line -> Arrays.stream(LineColumn.values()).map(column -> column.header(line)));
        return Stream.concat(Arrays.stream(Column.values()).map(Column::header), lines)
                .toList();
    }

    /** Headers without which a file cannot be read: the first budget line, and what every group and member has. */
    public static List<String> required() {
        Stream<String> columns =
                Arrays.stream(Column.values()).filter(Column::isRequired).map(Column::header);
        Stream<String> firstLine = Arrays.stream(LineColumn.values()).map(column -> column.header(1));
        return Stream.concat(columns, firstLine).toList();
    }
}
