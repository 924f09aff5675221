package id.pendamping.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RowKeysTest {

    @Test
    void namesRowsByTheirKeysAndBack() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("lines[0]._row", "aa");
        counted.put("lines[0].vendor", "Toko A");
        counted.put("lines[0].receipts[0]._row", "r1");
        counted.put("lines[0].receipts[0].number", "7");
        counted.put("lines[1].vendor", "Toko B");
        counted.put("closing", "Selesai");

        Map<String, String> kept = RowKeys.kept(counted);

        assertThat(kept)
                .containsEntry("lines[aa].vendor", "Toko A")
                .containsEntry("lines[aa].receipts[r1].number", "7")
                .containsEntry("lines[1].vendor", "Toko B")
                .containsEntry("closing", "Selesai");
        assertThat(RowKeys.counted(kept).typed()).containsAllEntriesOf(counted);
    }

    @Test
    void leavesOutRowsThatAreGoneAndCountsOn() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("lines[aa].vendor", "Toko A");
        kept.put("lines[bb].vendor", "Toko B");
        kept.put("lines[bb].receipts[x].number", "9");
        kept.put("lines[aa]", RowKeys.GONE);

        RowKeys.Counted counted = RowKeys.counted(kept);

        assertThat(counted.typed())
                .containsEntry("lines[0].vendor", "Toko B")
                .containsEntry("lines[0].receipts[0].number", "9")
                .doesNotContainValue("Toko A");
        assertThat(counted.rows()).containsOnly(Map.entry("lines[0]", "bb"), Map.entry("lines[0].receipts[0]", "x"));
    }

    @Test
    void takesNoKeyThatCouldBeAnythingElse() {
        assertThat(RowKeys.kept(Map.of("lines[0]._row", "a].x[b", "lines[0].vendor", "Toko")))
                .containsKey("lines[0].vendor");
    }

    record Receipt(String number) {}

    record Line(String id, String vendor, java.util.List<Receipt> receipts) {}

    record Form(java.util.List<Line> lines, java.time.LocalDate date, String closing) {}

    @Test
    void knowsThePlacesOfAForm() {
        for (String name : java.util.List.of(
                "closing",
                "date.day",
                "lines[aa]",
                "lines[aa]._row",
                "lines[aa].vendor",
                "lines[0].receipts[1].number")) {
            assertThat(FormPlaces.has(Form.class, name)).as(name).isTrue();
        }
        for (String name : java.util.List.of(
                "",
                "opening",
                "date",
                "date.hour",
                "lines",
                "lines[aa].date",
                "lines[aa].receipts",
                "closing[0]",
                "lines[a a].vendor",
                "closing.class",
                "_row")) {
            assertThat(FormPlaces.has(Form.class, name)).as(name).isFalse();
        }
    }
}
