package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is decided for all models: how long a failed job is tried again, and that a release has one version tag. */
class EngineSettingsTest {

    private static final Pattern RELEASE = Pattern.compile("(?s)<artifactId>pendamping</artifactId>\\s*<version>([^<-]+)");

    @Test
    void aFailedJobIsTriedAgainForLongerThanAnOutageOfADay() {
        Duration whole = Arrays.stream(EngineConfiguration.RETRIES.split(","))
                .map(EngineSettingsTest::duration)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isGreaterThan(Duration.ofDays(1));
    }

    @ParameterizedTest
    @MethodSource("id.pendamping.lifecycle.engine.ModelsTest#models")
    void carriesTheVersionOfTheRelease(File model) throws IOException {
        Matcher release = RELEASE.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(release.find()).isTrue();
        assertThat(Bpmn.readModelFromFile(model).getModelElementsByType(Process.class))
                .singleElement()
                .satisfies(process -> assertThat(process.getCamundaVersionTag()).isEqualTo(release.group(1)));
    }

    private static Duration duration(String text) {
        return text.contains("T") ? Duration.parse(text) : Duration.ofDays(Period.parse(text).getDays());
    }
}
