package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.likeness.ReceiptIdentity;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptIdentityTest {

    private static ReceiptIdentity receipt(String vendor, String number) {
        var slip = new WrittenLine.Slip(Receipt.Type.NOTA, number, Rupiah.of(50_000), false, null);
        return new ReceiptIdentity(vendor, slip.number(), LocalDate.of(2023, 11, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "\u2013", "0", "tidak ada", "Tdk. ada", "tanpa nomor", " - "})
    void aReceiptWithoutANumberIsNobodysTwin(String number) {
        assertThat(receipt("Warung Uji", number).isKnown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A-7/X",
                "a-7/x",
                "A\u20137 / X",
                "\uff21-7/x",
                "No. A-7/X",
                "Nomor: A-7\u2215X",
                "\"A-7\u2044X\".",
                "nota no A-7/X"
            })
    void aNumberIsOneHoweverItIsWritten(String number) {
        assertThat(receipt("Warung Uji", number)).isEqualTo(receipt("Warung Uji", "A-7/X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Warung  Uji", "WARUNG UJI", "Warung\u00a0Uji"})
    void aShopIsOneHoweverItIsWritten(String vendor) {
        assertThat(receipt(vendor, "7")).isEqualTo(receipt("Warung Uji", "7"));
        assertThat(receipt(vendor, "7").isKnown()).isTrue();
    }
}
