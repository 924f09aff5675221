package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class NoticesPropertiesTest {

    private static final String SECRET = "pendamping.notices.webhook.secret=0123456789abcdef";

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration
    @EnableConfigurationProperties(NoticesProperties.class)
    static class Bound {}

    @Test
    void isCompleteWithoutAnySetting() {
        runner.run(context -> {
            NoticesProperties properties = context.getBean(NoticesProperties.class);
            assertThat(properties.quietFrom()).isEqualTo(21);
            assertThat(properties.quietUntil()).isEqualTo(6);
            assertThat(properties.language()).isEqualTo("id");
            assertThat(properties.digestHour()).isNull();
            assertThat(properties.webhook().isSetUp()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gateway.contoh.id/send",
                "http://localhost:8090/send",
                "http://127.0.0.1/send",
                "http://[::1]:8090/"
            })
    void takesAnAddressNobodyCanListenTo(String url) {
        runner.withPropertyValues("pendamping.notices.webhook.url=" + url, SECRET)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://gateway.contoh.id/send",
                "http://localhost.contoh.id/",
                "http://127.0.0.1.contoh.id/",
                "http://10.0.0.1/",
                "ftp://gateway.contoh.id/",
                "file:///etc/passwd",
                "https://user:secret@gateway.contoh.id/",
                "https:///send",
                "gateway.contoh.id",
                "https://gateway contoh/"
            })
    void doesNotStartWithAnyOther(String url) {
        runner.withPropertyValues("pendamping.notices.webhook.url=" + url, SECRET)
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("must be an https address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pendamping.notices.webhook.url=https://gateway.contoh.id/",
                "pendamping.notices.quiet-from=24",
                "pendamping.notices.language=jv",
                "pendamping.notices.digest-hour=-1",
                "pendamping.notices.from=nobody",
                "pendamping.notices.sending.batch=0",
                "pendamping.notices.sending.lease=PT20S"
            })
    void doesNotStartWithWhatCannotWork(String setting) {
        runner.withPropertyValues(setting).run(context -> assertThat(context).hasFailed());
    }
}
