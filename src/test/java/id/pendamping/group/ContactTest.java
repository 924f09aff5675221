package id.pendamping.group;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Phone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081234567890",
                "+6281234567890",
                "6281234567890",
                "006281234567890",
                "+62 0812 3456 7890",
                "'081234567890",
                "\uff10812\u00a03456\u20117890",
                "81234567890",
                "0812-3456-7890",
                "+62 812 3456 7890",
                "(0812) 3456.7890"
            })
    void hasOneFormForEveryWayOfWriting(String text) {
        assertThat(Phone.parse(text)).contains(new Phone("+6281234567890"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0331123456", "080123456789", "0812345", "081234567890123", "0812345678ab", "+1 812 345 6789"
            })
    void refusesWhatIsNoMobileNumber(String text) {
        assertThat(Phone.parse(text)).isEmpty();
    }

    @Test
    void readsAccountNumbers() {
        assertThat(AccountNumber.parse("0021-01-000123-50-1")).contains(new AccountNumber("002101000123501"));
        assertThat(AccountNumber.parse("1234567")).isEmpty();
        assertThat(AccountNumber.parse("123456789012345678901")).isEmpty();
        assertThat(AccountNumber.parse("1.0E9x")).isEmpty();
    }
}
