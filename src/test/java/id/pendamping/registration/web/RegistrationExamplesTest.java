package id.pendamping.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Examples that a program would copy have to work. */
class RegistrationExamplesTest {

    @ParameterizedTest
    @ValueSource(strings = {RegistrationExamples.WAITING, RegistrationExamples.FINISHED})
    void progressHasTheFieldsOfTheAnswer(String example) {
        assertThat(JsonMapper.shared()
                        .readValue(example, ImportReport.Progress.class)
                        .groups())
                .isEqualTo(4);
    }

    @Test
    void resultsHaveTheFieldsOfTheAnswer() {
        assertThat(JsonMapper.shared()
                        .readValue(RegistrationExamples.RESULTS, ImportReport.Results.class)
                        .items())
                .hasSize(2);
    }
}
