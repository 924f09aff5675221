package id.pendamping.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceBanksTest {

    private final Banks banks = InMemoryReferenceChanges.banks();

    @Test
    void namesEachBankOnceInTheOrderOfItsCode() {
        assertThat(banks.all()).extracting(Bank::code).isSorted().doesNotHaveDuplicates();
        assertThat(banks.all()).extracting(Bank::name).doesNotHaveDuplicates();
        assertThat(banks.all()).allSatisfy(bank -> {
            assertThat(bank.code()).matches("\\d{3}");
            assertThat(bank.name()).isNotBlank().isEqualTo(bank.name().strip());
            assertThat(banks.find(bank.code())).contains(bank);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "002, Bank Rakyat Indonesia (BRI)",
        "008, Bank Mandiri",
        "009, Bank Negara Indonesia (BNI)",
        "014, Bank Central Asia (BCA)",
        "114, Bank Jatim",
        "200, Bank Tabungan Negara (BTN)",
        "451, Bank Syariah Indonesia (BSI)",
    })
    void knowsTheBanksThatPayOut(String code, String name) {
        assertThat(banks.find(code)).contains(new Bank(code, name));
    }

    @Test
    void holdsTheRegionalDevelopmentBanks() {
        assertThat(banks.all())
                .extracting(Bank::code)
                .filteredOn(code -> code.compareTo("110") >= 0 && code.compareTo("135") <= 0)
                .hasSize(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "02", "0002", "999", " 002"})
    void knowsNoOtherCode(String code) {
        assertThat(banks.find(code)).isEmpty();
    }
}
