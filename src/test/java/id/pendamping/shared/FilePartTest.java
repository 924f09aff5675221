package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

class FilePartTest {

    private static final String TAG = "\"a\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 1000",
        "bytes=400-, 400, 600",
        "bytes=400-499, 400, 100",
        "bytes=400-4000, 400, 600",
        "bytes=-100, 900, 100",
        "bytes=1000-, 1000, 0",
        "bytes=99999999999999999999-, 1000, 0",
        "bytes=400-99999999999999999999, 400, 600",
        "bytes=-99999999999999999999, 0, 1000",
        "'bytes=0-1,5-6', 0, 1000",
        "bytes=9-1, 0, 1000",
        "lines=1-2, 0, 1000",
        "bytes=, 0, 1000",
        ", 0, 1000",
    })
    void onePartIsAnsweredAndNothingElse(@Nullable String range, long from, long length) {
        assertThat(FilePart.asked(range, null, TAG, 1_000)).isEqualTo(new FilePart(from, length, 1_000));
        assertThat(FilePart.asked(range, TAG, TAG, 1_000)).isEqualTo(new FilePart(from, length, 1_000));
    }

    @Test
    void ofAnotherFileTheWholeIsAnswered() {
        assertThat(FilePart.asked("bytes=400-", "\"b\"", TAG, 1_000).isWhole()).isTrue();
        assertThat(FilePart.asked("bytes=400-", "W/" + TAG, TAG, 1_000).isWhole())
                .isTrue();
    }

    @Test
    void theAnswerSaysWhichPartItIs() {
        HttpHeaders headers = new HttpHeaders();

        new FilePart(400, 100, 1_000).describe(headers);
        assertThat(headers.getFirst("Content-Range")).isEqualTo("bytes 400-499/1000");
        assertThat(headers.getContentLength()).isEqualTo(100);

        new FilePart(1_000, 0, 1_000).describe(headers);
        assertThat(headers.getFirst("Content-Range")).isEqualTo("bytes */1000");
    }
}
