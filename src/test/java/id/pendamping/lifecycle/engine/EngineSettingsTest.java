package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.junit.jupiter.api.Test;

/** What is decided for all models: how long a failed job is tried again, and that a release has one version tag. */
class EngineSettingsTest {

    @Test
    void aFailedJobIsTriedAgainForLongerThanAnOutageOfADay() {
        Duration whole = Arrays.stream(EngineConfiguration.RETRIES.split(","))
                .map(EngineSettingsTest::duration)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(whole).isGreaterThan(Duration.ofDays(1));
    }

    @Test
    void everyModelIsTaggedWithItsRelease() {
        var model = mock(ProcessDefinitionEntity.class);
        new ReleasedModels(mock(JavaDelegate.class), "1.4.0").parseProcess(mock(Element.class), model);
        verify(model).setVersionTag("1.4.0");
    }

    private static Duration duration(String text) {
        return text.contains("T")
                ? Duration.parse(text)
                : Duration.ofDays(Period.parse(text).getDays());
    }
}
