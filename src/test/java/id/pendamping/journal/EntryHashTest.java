package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Duty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EntryHashTest {

    private static final Recorded ENTRY = entry("aid-disbursed", Map.of("amount", 20_000_000L), null, null);

    @Test
    void staysWhatItWasForEntriesOfTheFirstRelease() {
        assertThat(EntryHash.of(ENTRY))
                .as("changing the canonical form breaks every chain that exists")
                .isEqualTo("ac592038aefe24298267d03a6f742e1c873b3347abe1dfa362ac40292fbd8e0e");
    }

    @Test
    void formIsLengthThenBytesPerField() {
        byte[] form = EntryHash.canonicalForm(ENTRY);

        assertThat(form).startsWith(0, 0, 0, 20).endsWith(0xff, 0xff, 0xff, 0xff);
        assertThat(new String(form, StandardCharsets.ISO_8859_1))
                .contains("pendamping-journal-1")
                .contains("{\"amount\":20000000}")
                .contains("1700017200123456");
    }

    @Test
    void noTwoEntriesShareAForm() {
        assertThat(Stream.of(
                                ENTRY,
                                entry("aid-disbursed", Map.of("amount", 20_000_001L), null, null),
                                entry("aid-disbursed", Map.of("amount", "20000000"), null, null),
                                entry("aid-disbursed", Map.of("amount", List.of(20_000_000L)), null, null),
                                entry("aid-disbursed", Map.of("amount", 20_000_000L), "", null),
                                entry("aid-disbursed", Map.of("amount", 20_000_000L), null, ""),
                                entry("aid-disbursed", Map.of("amount", 20_000_000L), "ab", "c"),
                                entry("aid-disbursed", Map.of("amount", 20_000_000L), "a", "bc"))
                        .map(EntryHash::of))
                .doesNotHaveDuplicates();
    }

    private static Recorded entry(
            String type, Map<String, Object> data, @Nullable String onBehalfOf, @Nullable String reason) {
        return new Recorded(
                UUID.fromString("018bd0c5-0000-7000-8000-00000000000a"),
                Chains.CASE,
                7,
                type,
                1,
                data,
                "account-1",
                Duty.TREASURER,
                onBehalfOf,
                reason,
                Instant.parse("2023-11-15T03:00:00.123456Z"),
                null,
                null,
                EntryHash.FIRST,
                "");
    }
}
