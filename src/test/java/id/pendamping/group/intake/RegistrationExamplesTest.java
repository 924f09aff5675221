package id.pendamping.group.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.sheet.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Examples that a program would copy have to work. */
class RegistrationExamplesTest {

    private static final Limits LIMITS = new Limits(1_000_000, 100, 1_000_000, 1_000_000);

    @Test
    void theFileIsReadWithoutAProblem() throws Exception {
        RegistrationFile file = new RegistrationFile(RegistrationExamples.FILE.getBytes(UTF_8), LIMITS);
        List<RegistrationReader.Reading> readings = new ArrayList<>();
        file.groups(Set.of(), (group, headings) -> readings.add(RegistrationReader.read(headings, group)));

        assertThat(readings).singleElement().satisfies(reading -> assertThat(reading.problems())
                .isEmpty());
    }

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
