package id.pendamping.sums;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code src/docs/record-format.md} says of sums is what the program does. Its values were computed by another program
 * from the words of the page.
 */
class SumsFormatTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void leafNodeAndRootAreThoseOfTheProgram() throws IOException {
        String document = Files.readString(Path.of("src/docs/record-format.md"));
        List<CaseSums> leaves = Stream.of("sum-leaf", "sum-leaf-2", "sum-leaf-3")
                .map(name -> sums(JSON.readTree(example(document, name))))
                .toList();

        assertThat(hex(SumTree.Node.leaf(leaves.get(0)))).isEqualTo(example(document, "sum-leaf-hash"));
        assertThat(hex(new SumTree(leaves.subList(0, 2)).root())).isEqualTo(example(document, "sum-node"));
        SumTree.Node root = new SumTree(leaves).root();
        assertThat(hex(root)).isEqualTo(example(document, "sum-root"));
        assertThat(root.sums()).isEqualTo(new Sums(3, 40_000_000, 19_500_000, 500_000, 0));
        for (int place = 0; place < leaves.size(); place++) {
            JsonNode line = JSON.readTree(example(document, place == 0 ? "sum-leaf" : "sum-leaf-" + (place + 1)));
            assertThat(line.get("place").intValue()).isEqualTo(place);
            String fields = JSON.writeValueAsString(leaves.get(place).fields());
            assertThat(line.toString()).endsWith(fields.substring(1));
        }
    }

    private static CaseSums sums(JsonNode line) {
        return new CaseSums(
                line.get("number").stringValue(),
                line.get("code").stringValue(),
                line.get("state").stringValue(),
                LocalDate.parse(line.get("registeredOn").stringValue()),
                day(line, "paidOn"),
                day(line, "dueOn"),
                day(line, "closedOn"),
                line.get("sequence").longValue(),
                line.get("hash").stringValue(),
                line.get("disbursed").longValue(),
                line.get("accepted").longValue(),
                line.get("returned").longValue(),
                line.get("writtenOff").longValue());
    }

    private static @Nullable LocalDate day(JsonNode line, String name) {
        return line.get(name).isNull() ? null : LocalDate.parse(line.get(name).stringValue());
    }

    private static String hex(SumTree.Node node) {
        return HexFormat.of().formatHex(node.hash());
    }

    private static String example(String document, String name) {
        Matcher found =
                Pattern.compile("<!-- example: " + name + " -->\n {4}(.*)").matcher(document);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }
}
