package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class CaseEventTest {

    @Test
    void readsHeadersAndData() {
        CaseEvent event = CaseEvents.event("report-judged", "{\"result\": \"REVISION\", \"version\": 2}");
        assertThat(event.caseId()).hasToString(CaseEvents.CASE);
        assertThat(event.type()).isEqualTo("report-judged");
        assertThat(event.happenedAt()).isEqualTo(Instant.parse("2023-11-15T03:00:00Z"));
        assertThat(event.says("result", "REVISION")).isTrue();
        assertThat(event.says("version", "2")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_time"})
    void isNoneWithoutAHeader(String missing) {
        Map<String, String> headers = CaseEvents.headers("case-closed");
        headers.remove(missing);
        assertThat(CaseEvent.of(CaseEvents.message(headers, "{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, 17",
        "ce_source, /pendamping/cases/17",
        "ce_source, /pendamping/mentors/0190a0b0-0000-7000-8000-000000000001",
        "ce_type, id.pendamping.mentor.mentor-enrolled.v1",
        "ce_type, id.pendamping.case.case-closed.v2",
        "ce_time, yesterday"
    })
    void isNoneWithAHeaderThatSaysSomethingElse(String header, String value) {
        Map<String, String> headers = CaseEvents.headers("case-closed");
        headers.put(header, value);
        assertThat(CaseEvent.of(CaseEvents.message(headers, "{}"))).isEmpty();
    }

    @Test
    void failsWhenTheValueIsNotItsData() {
        assertThatThrownBy(() -> CaseEvents.event("case-closed", "{broken")).isInstanceOf(JacksonException.class);
    }
}
