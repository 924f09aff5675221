package id.pendamping.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {

    private static final List<String> KNOWN = List.of("nama", "tanggal_lahir", "telepon");

    @Test
    void findsColumnsInAnyOrderCaseAndSpacing() throws Exception {
        Headings headings = Headings.of(row(" Tanggal \u00a0Lahir ", "catatan", "", "NAMA", "telepon"), KNOWN);
        SheetRow line = row("1995-03-14", "x", "", "  Dewi Contoh ");
        assertThat(headings.text(line, "nama")).isEqualTo("Dewi Contoh");
        assertThat(headings.text(line, "tanggal_lahir")).isEqualTo("1995-03-14");
        assertThat(headings.text(row("", "", "", "'Dewi Nur'aini"), "nama"))
                .as("kept from counting")
                .isEqualTo("Dewi Nur'aini");
        assertThat(headings.text(line, "telepon")).as("a short row").isEmpty();
        assertThat(headings.text(line, "catatan")).as("passed over").isEmpty();
    }

    @Test
    void missesOnlyWhatIsRequired() throws Exception {
        assertThat(Headings.of(row("nama"), KNOWN, List.of("nama")).text(row("Dewi"), "telepon"))
                .isEmpty();
        assertRefused(row("telepon", "nama "), "refusal.import.columnsMissing", "tanggal_lahir");
        assertRefused(row("catatan"), "refusal.import.columnsMissing", "nama, tanggal_lahir, telepon");
    }

    @Test
    void refusesAKnownColumnThatStandsTwice() throws Exception {
        assertRefused(row("nama", "telepon", "Nama", "tanggal lahir"), "refusal.import.columnTwice", "nama");
        Headings.of(row("nama", "telepon", "tanggal lahir", "catatan", "catatan"), KNOWN);
    }

    private static void assertRefused(SheetRow first, String key, String column) {
        assertThatThrownBy(() -> Headings.of(first, KNOWN)).isInstanceOfSatisfying(UnusableFile.class, unusable -> {
            assertThat(unusable.refusal().messageKey()).isEqualTo(key);
            assertThat(unusable.refusal().arguments()).isEqualTo(List.of(column));
        });
    }

    private static SheetRow row(String... cells) {
        return SheetRow.of(1, List.of(cells));
    }
}
