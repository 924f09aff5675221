package id.pendamping.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows, and rows within rows. */
class TypedTextTest {

    /** A form of the usual kind. */
    record Order(List<Item> items, @Nullable String note) {}

    /** One row. */
    record Item(@Nullable String name, List<Slip> slips) {}

    /** One row of a row. */
    record Slip(@Nullable String number) {}

    private static final TypedText TWO =
            typed("items[0].name", "Bambu", "items[1].name", "Kayu", "items[1].slips[0].number", "7", "note", "dua");

    @Test
    void namesWithHolesLeaveNoHoles() {
        TypedText typed = typed(
                "items[2].slips[5].number", "7",
                "items[900].name", "Kayu",
                "items[12345].name", "Besi",
                "items[x].name", "Batu");

        assertThat(typed.get("items[0].slips[0].number")).isEqualTo("7");
        assertThat(typed.get("items[1].name")).isEqualTo("Kayu");
        assertThat(typed.rowsIn("items")).isEqualTo(2);
        assertThat(typed.values()).doesNotContainValue("Besi").doesNotContainValue("Batu");
    }

    @Test
    void rowsComeAndGoAtTheirPlace() {
        assertThat(TWO.withRow(Order.class, "items").rowsIn("items")).isEqualTo(3);
        assertThat(TWO.withRow(Order.class, "items[1].slips").rowsIn("items[1].slips"))
                .isEqualTo(2);
        TypedText kayu = TWO.withoutRow(Order.class, "items[0]");
        assertThat(kayu.rowsIn("items")).isEqualTo(1);
        assertThat(kayu.get("items[0].name")).isEqualTo("Kayu");
        assertThat(kayu.get("items[0].slips[0].number")).isEqualTo("7");
        assertThat(TWO.withoutRow(Order.class, "items[1].slips[0]").rowsIn("items[1].slips"))
                .isZero();
        assertThat(TWO.withoutRow(Order.class, "items[7].slips[0]")).isEqualTo(TWO);
        assertThat(TWO.withRow(Order.class, "items[7].slips")).isEqualTo(TWO);
    }

    @Test
    void nothingElseIsARow() {
        for (String name : List.of("items[0].name", "../items", "note", "items[0]", "others", "items[-1]")) {
            assertThatThrownBy(() -> TWO.withRow(Order.class, name))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String name : List.of("items", "items[0].name", "note", "items[x]", "items[0].slips", "others[0]")) {
            assertThatThrownBy(() -> TWO.withoutRow(Order.class, name))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRowKeepsItsKeyWhenOthersGo() {
        TypedText typed = typed(
                "items[0]._row",
                "aa",
                "items[0].name",
                "Bambu",
                "items[1]._row",
                "bb",
                "items[1].name",
                "Kayu",
                "items[1].slips[0].number",
                "7");

        TypedText left = typed.withoutRow(Order.class, "items[0]");

        assertThat(left.rowKeys()).containsEntry("items[0]", "bb");
        assertThat(left.byKeys()).containsEntry("items[bb].slips[0].number", "7");
        assertThat(left.nameOf("items[bb].slips[0].number")).isEqualTo("items[0].slips[0].number");
        assertThat(left.nameOf("note")).isEqualTo("note");
        assertThat(TWO.withoutRow(Order.class, "items[0]").rowKeys()).containsEntry("items[0]", "1");
    }

    private static TypedText typed(String... pairs) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], pairs[i + 1]);
        }
        return TypedText.of(typed);
    }
}
