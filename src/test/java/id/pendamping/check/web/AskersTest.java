package id.pendamping.check.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AskersTest {

    @Test
    void oneAddressThatAsksTooOftenIsTurnedAwayAndOthersAreNot() {
        Askers askers = new Askers(3);
        for (int asked = 0; asked < 3; asked++) {
            assertThat(askers.mayAsk("203.0.113.7")).isTrue();
        }
        assertThat(askers.mayAsk("203.0.113.7")).isFalse();
        assertThat(askers.mayAsk("203.0.113.8")).isTrue();
    }
}
