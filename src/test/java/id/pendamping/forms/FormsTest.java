package id.pendamping.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows, and rows within rows. */
class FormsTest {

    private final Forms forms = new Forms();

    /** A form of the usual kind. */
    record Order(@Nullable List<Item> items, @Nullable String note) {}

    /** One row. */
    record Item(@Nullable String name, @Nullable List<Slip> slips) {}

    /** One row of a row. */
    record Slip(@Nullable String number) {}

    @Test
    void rowsWithinRowsAreBoundByName() {
        Order order = forms.bind(
                Order.class,
                Map.of("items[0].name", "Bambu", "items[1].slips[0].number", " 7 ", "items[1].slips[1].number", "8"));

        assertThat(order)
                .isEqualTo(new Order(
                        List.of(new Item("Bambu", null), new Item(null, List.of(new Slip("7"), new Slip("8")))), null));
    }

    @Test
    void namesWithHolesLeaveNoHoles() {
        Order order = forms.bind(
                Order.class,
                Map.of(
                        "items[2].slips[5].number", "7",
                        "items[900].name", "Kayu",
                        "items[12345].name", "Besi",
                        "items[x].name", "Batu"));

        assertThat(order.items()).containsExactly(new Item(null, List.of(new Slip("7"))), new Item("Kayu", null));
    }

    @Test
    void rowsComeAndGoAtTheirPlace() {
        var order = new Order(List.of(new Item("Bambu", null), new Item("Kayu", List.of(new Slip("7")))), "dua");

        assertThat(forms.withRow(order, "items").items()).hasSize(3);
        assertThat(forms.withRow(order, "items[1].slips").items().get(1).slips())
                .containsExactly(new Slip("7"), new Slip(null));
        assertThat(forms.withoutRow(order, "items[0]").items())
                .extracting(Item::name)
                .containsExactly("Kayu");
        assertThat(forms.withoutRow(order, "items[1].slips[0]").items().get(1).slips())
                .isEmpty();
        assertThat(forms.withoutRow(order, "items[7].slips[0]")).isEqualTo(order);
        assertThatThrownBy(() -> forms.withRow(order, "items[0].name")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> forms.withRow(order, "../items")).isInstanceOf(IllegalArgumentException.class);
    }
}
