package id.pendamping.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A log that is written as JSON holds nobody's number either. */
class CleanMembersTest {

    @ParameterizedTest
    @ValueSource(strings = {"ecs", "logstash", "gelf"})
    void masksMessagesFailuresAndWhatGoesWithThem(String format) throws Exception {
        var failure =
                new IllegalStateException("of 3509010101900001", new IllegalArgumentException("by 3509010101900002"));

        String written = written(format, "failed for\n{}", failure, "3509010101900003");

        assertThat(written)
                .contains("failed for\\n••••", "of ••••", "by ••••", "\"2026111122223333\"")
                .doesNotContain("350901")
                .hasLineCount(1);
    }

    @Test
    void keepsTheTime() throws Exception {
        assertThat(written("ecs", "x", null)).startsWith("{\"@timestamp\":\"2026-11-29T02:13:07.123Z\"");
    }

    private static String written(String format, String message, Throwable failure, Object... values) throws Exception {
        Properties settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new PropertiesPropertySource("program", settings));
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.start();
        var event = new LoggingEvent("x", context.getLogger("x"), Level.WARN, message, failure, values);
        event.setInstant(java.time.Instant.parse("2026-11-29T02:13:07.123Z"));
        event.setMDCPropertyMap(Map.of("spanId", "2026111122223333"));
        return new String(encoder.encode(event), StandardCharsets.UTF_8).strip();
    }
}
