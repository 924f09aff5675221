package id.pendamping.forms;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What is typed or sent as JSON becomes a command of domain values, or every reason at once. */
class FormsTest {

    private static final UUID PICTURE = UUID.fromString("00000000-0000-4000-8000-000000000007");

    private final Forms forms =
            new Forms(Validation.buildDefaultValidatorFactory().getValidator());

    private enum Method {
        TUNAI,
        TRANSFER
    }

    /** A command of the usual kind. */
    record Order(
            LocalDate date,
            Method method,
            @Max(value = 3, message = "{constraint.count}") int parcels,
            boolean insured,

            @Size(max = 5, message = "{constraint.tooLong}") @Nullable
            String note,

            @Size(max = 2, message = "{constraint.tooLong}") List<@Valid Item> items) {}

    /** One row. */
    record Item(
            @Nullable String name,

            Rupiah price,
            @Nullable BigDecimal quantity,

            @Wording(missing = "constraint.picture", unreadable = "constraint.evidence")
            UUID picture,

            List<@Valid Slip> slips) {}

    /** One row of a row. */
    record Slip(@Nullable Rupiah amount) {}

    private static final Order WHOLE = new Order(
            LocalDate.of(2023, 11, 5),
            Method.TUNAI,
            2,
            true,
            "cepat",
            List.of(new Item(
                    "Bambu",
                    Rupiah.of(20_000),
                    new BigDecimal("2.5"),
                    PICTURE,
                    List.of(new Slip(Rupiah.of(50_000)), new Slip(Rupiah.ZERO)))));

    private static final Map<String, String> TYPED = Map.ofEntries(
            Map.entry("date.day", " 5 "),
            Map.entry("date.month", "11"),
            Map.entry("date.year", "2023"),
            Map.entry("method", "TUNAI"),
            Map.entry("parcels", "2"),
            Map.entry("insured", "true"),
            Map.entry("note", " cepat "),
            Map.entry("items[0].name", "Bambu"),
            Map.entry("items[0].price", "Rp 20.000"),
            Map.entry("items[0].quantity", "2,5"),
            Map.entry("items[0].picture", PICTURE.toString()),
            Map.entry("items[0].slips[0].amount", "50.000"),
            Map.entry("items[0].slips[1].amount", "0"),
            Map.entry("nobody", "asks for this"));

    @Test
    void readsWhatWasTyped() {
        assertThat(forms.read(Order.class, TYPED)).isEqualTo(forms.read(WHOLE));
    }

    @Test
    void readsWhatItWroteAgain() {
        assertThat(forms.read(Order.class, TypedText.of(WHOLE))).isEqualTo(forms.read(WHOLE));
    }

    @Test
    void readsJsonWithTheTypesOfTheCommand() {
        assertThat(json("""
                {"date": "2023-11-05", "method": "TUNAI", "parcels": 2, "insured": true, "note": "cepat", "more": {},
                 "items": [{"name": "Bambu", "price": 20000, "quantity": 2.5, "picture": "%s",
                            "slips": [{"amount": "50000"}, {"amount": 0}]}]}""".formatted(PICTURE))).isEqualTo(forms.read(WHOLE));
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        assertThat(faults(forms.read(Order.class, Map.of("items[0].name", "Bambu"))))
                .containsExactly(
                        "date constraint.date",
                        "items[0].picture constraint.picture",
                        "items[0].price constraint.required",
                        "method constraint.choice",
                        "parcels constraint.required");
        assertThat(faults(json("{}")))
                .containsExactly("date constraint.date", "method constraint.choice", "parcels constraint.required");
    }

    @Test
    void tellsWhatCannotBeReadTogetherWithConstraintsThatAreNotKept() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "date.day", "31",
                "date.month", "2",
                "date.year", "2023",
                "method", "GIRO",
                "parcels", "4",
                "insured", "maybe",
                "note", "too long"));
        typed.putAll(Map.of(
                "items[0].price", "20,000",
                "items[0].picture", "7",
                "items[0].quantity", "-1",
                "items[0].slips[0].amount", "abc"));

        Reading<Order> reading = forms.read(Order.class, typed);

        assertThat(faults(reading))
                .containsExactly(
                        "date constraint.date",
                        "insured constraint.choice",
                        "items[0].picture constraint.evidence",
                        "items[0].price constraint.rupiah.twoWays",
                        "items[0].quantity constraint.quantity",
                        "items[0].slips[0].amount constraint.rupiah",
                        "method constraint.choice",
                        "note constraint.tooLong",
                        "parcels constraint.count");
        assertThat(reading.readable().parcels()).isEqualTo(4);
        assertThat(reading.readable().items()).hasSize(1);
    }

    @Test
    void refusesJsonOfOtherTypes() {
        assertThat(faults(json("""
                {"date": {"day": 5}, "method": "tunai", "parcels": 2.5, "insured": "perhaps", "note": 7,
                 "items": [{"price": "Rp", "picture": true, "slips": {"amount": 1}}, 7]}""")))
                .containsExactly(
                        "date constraint.date",
                        "insured constraint.choice",
                        "items[0].picture constraint.evidence",
                        "items[0].price constraint.rupiah",
                        "items[0].slips constraint.structure",
                        "items[1].picture constraint.picture",
                        "items[1].price constraint.required",
                        "method constraint.choice",
                        "note constraint.text",
                        "parcels constraint.digits");
    }

    @Test
    void checksACommandWhoeverMadeIt() {
        assertThat(forms.read(WHOLE)).isEqualTo(new Reading.Complete<>(WHOLE));
        Order many = new Order(WHOLE.date(), WHOLE.method(), 9, false, null, List.of());
        assertThat(forms.read(many).then(order -> Outcome.done()))
                .isEqualTo(Outcome.refusedField("parcels", "constraint.count"));
    }

    @Test
    void tellsCommandsApartByEverythingInThem() {
        Order other = new Order(WHOLE.date(), WHOLE.method(), 2, true, "lain", WHOLE.items());

        assertThat(Forms.wholeOf(forms.read(WHOLE))).isNotEqualTo(Forms.wholeOf(forms.read(other)));
        assertThat(Forms.wholeOf(forms.read(Order.class, TYPED))).isEqualTo(Forms.wholeOf(forms.read(WHOLE)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void tellsCommandsApartByEverythingInTheirRows(List<Item> items) {
        Order other = new Order(WHOLE.date(), WHOLE.method(), 2, true, "cepat", items);
        assertThat(Forms.wholeOf(forms.read(other))).isNotEqualTo(Forms.wholeOf(forms.read(WHOLE)));
    }

    /** Rows that differ from those of the whole order in one thing. */
    private static Stream<List<Item>> others() {
        Item item = WHOLE.items().get(0);
        BigDecimal quantity = item.quantity();
        return Stream.of(
                List.of(),
                List.of(item, item),
                List.of(item, new Item(null, Rupiah.ZERO, null, PICTURE, List.of())),
                List.of(new Item("Bambu ", item.price(), quantity, PICTURE, item.slips())),
                List.of(new Item("Bambu", Rupiah.of(20_001), quantity, PICTURE, item.slips())),
                List.of(new Item("Bambu", item.price(), null, PICTURE, item.slips())),
                List.of(new Item("Bambu", item.price(), quantity, new UUID(0, 8), item.slips())),
                List.of(new Item("Bambu", item.price(), quantity, PICTURE, List.of())),
                List.of(new Item(
                        "Bambu",
                        item.price(),
                        quantity,
                        PICTURE,
                        List.of(item.slips().get(0)))),
                List.of(new Item(
                        "Bambu",
                        item.price(),
                        quantity,
                        PICTURE,
                        List.of(item.slips().get(1), item.slips().get(0)))),
                List.of(new Item(
                        "Bambu",
                        item.price(),
                        quantity,
                        PICTURE,
                        List.of(item.slips().get(0), item.slips().get(1), new Slip(null)))));
    }

    @Test
    void showsWhatWasTypedAsText() {
        Map<String, @Nullable Object> view =
                forms.view(Order.class, TypedText.of(Map.of("date.day", "x", "items[0].price", "?")));

        assertThat(view).containsEntry("note", null);
        Map<String, @Nullable String> date = new HashMap<>(Map.of("day", "x"));
        date.put("month", null);
        date.put("year", null);
        assertThat(view).containsEntry("date", date);
        assertThat((List<?>) view.get("items")).singleElement().satisfies(row -> assertThat((Map<?, ?>) row)
                .extracting("price", "slips")
                .containsExactly("?", List.of()));
        assertThat((List<?>) forms.blank(Order.class).get("items")).hasSize(1);
    }

    private Reading<Order> json(String json) {
        return forms.read(Order.class, new JsonMapper().readTree(json));
    }

    private static List<String> faults(Reading<?> reading) {
        return reading.faults().stream()
                .map(fault -> fault.field() + ' ' + fault.messageKey())
                .toList();
    }
}
