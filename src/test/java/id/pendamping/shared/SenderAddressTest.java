package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.91, 203.0.113.91",
        "203.0.113.91:1000, 203.0.113.91",
        "203.0.113.91:65001, 203.0.113.91",
        "::ffff:203.0.113.91, 203.0.113.91",
        "2001:db8:1:1::1, 20:01:0d:b8:00:01:00:01/64",
        "2001:db8:1:1:ffff::3c, 20:01:0d:b8:00:01:00:01/64",
        "[2001:db8:1:1::7]:4711, 20:01:0d:b8:00:01:00:01/64",
        "2001:db8:1:2::1, 20:01:0d:b8:00:01:00:02/64",
        "fe80::1%eth0, fe:80:00:00:00:00:00:00/64",
        "0:0:0:0:0:0:0:1, 00:00:00:00:00:00:00:00/64",
        "unknown, unreadable",
        "_hidden, unreadable",
        "nonsense-1, unreadable",
        "999.1.1.1, unreadable",
        "1:2:3:4:5:6:7:8:9, unreadable",
        "1.2.3, unreadable"
    })
    void oneLineIsOneSender(String written, String sender) {
        assertThat(SenderAddress.of(written)).isEqualTo(sender);
    }
}
