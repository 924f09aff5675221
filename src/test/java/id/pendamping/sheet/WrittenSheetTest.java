package id.pendamping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is on record, a sheet of it can be read again. */
class WrittenSheetTest {

    @RepeatedTest(60)
    void everySheetIsReadAsItWasWritten(RepetitionInfo repetition) throws UnusableFile {
        var chance = new Random(repetition.getCurrentRepetition());
        List<String> row = IntStream.range(0, 20)
                .mapToObj(cell -> "a"
                        + IntStream.range(0, 9)
                                .mapToObj(i ->
                                        String.valueOf((char) chance.nextInt(chance.nextBoolean() ? 0x40 : 0x10000)))
                                .collect(Collectors.joining("b")))
                .toList();
        for (byte[] file : List.of(
                SafeCsv.write(List.of(List.of("x", "y"), row)),
                TextWorkbook.write("a", List.of(List.of("x", "y"), row)))) {
            List<String> read = new ArrayList<>();
            Sheet.of(file, new Limits(1_000_000, 10, 1_000_000, 1_000_000)).read(one -> read.addAll(one.texts()));
            assertThat(read.stream().map(WrittenSheetTest::shown))
                    .containsExactlyElementsOf(java.util.stream.Stream.concat(
                                    java.util.stream.Stream.of("x", "y"),
                                    row.stream().map(NormalForm::writable))
                            .map(WrittenSheetTest::shown)
                            .toList());
        }
    }

    /** XML knows one end of a line. */
    private static String shown(String cell) {
        return cell.replace("\r\n", "\n").replace('\r', '\n');
    }
}
