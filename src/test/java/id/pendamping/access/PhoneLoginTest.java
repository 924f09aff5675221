package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneLoginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "081200000001",
                "0812-0000-0001",
                "0812 0000 0001",
                "+62 812 0000 0001",
                "+6281200000001",
                "6281200000001",
                "(0812) 0000.0001",
                " 081200000001 "
            })
    void takesAPhoneNumberAsPeopleWriteIt(String typed) {
        assertThat(PhoneLogin.normalise(typed)).isEqualTo("+6281200000001");
    }
}
