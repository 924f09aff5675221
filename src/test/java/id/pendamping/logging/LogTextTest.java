package id.pendamping.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For input string: \"3509010101900001\"",
                "nik=3509010101900001&x",
                "call 0812-0000-0001 now",
                "+6281200000001",
                "account 0123456789",
                "35.09.01.010190.0001",
            })
    void masksNumbersOfPeople(String message) {
        assertThat(LogText.oneLine(message)).contains("••••").doesNotContainPattern("\\d{4}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case TKM-2026-0001234",
                "018f3b0e-7c1a-7d3e-8f00-0123456789ab",
                "in 1234567 ms",
                "topic 12 offset 123456",
                "2026-11-28T22:28:29.922Z",
                "sha 3f786850e387550fdab836ed7e6dc881de23001b",
            })
    void leavesWhatTheProgramIsMadeOf(String message) {
        assertThat(LogText.oneLine(message)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"'a\nb', a\\u000Ab", "'a\u202Eb', a\\u202Eb", "'a\u001B[31mb', a\\u001B[31mb", "'a\u2028b', a\\u2028b"})
    void letsNobodyBeginALine(String message, String shown) {
        assertThat(LogText.oneLine(message)).isEqualTo(shown);
    }

    @Test
    void masksFailuresAndTheirCauses() {
        Logger logger = new LoggerContext().getLogger("x");
        var failure =
                new IllegalStateException("of 3509010101900001", new IllegalArgumentException("by 3509010101900002"));
        var event =
                new LoggingEvent("x", logger, Level.WARN, "failed for {}", failure, new Object[] {"3509010101900003"});
        var words = new CleanFailure();
        words.start();
        assertThat(words.convert(event)).contains("of ••••", "by ••••", "Caused by");
        assertThat(new CleanMessage().convert(event)).isEqualTo("failed for " + "•".repeat(16));
    }
}
