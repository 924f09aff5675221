package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatIsWrittenLeavesWholeAndWithItsLength() throws IOException {
        List<Path> before = kept();

        Download.csv("daftar.csv", response, out -> {
            out.write("satu\n".getBytes(StandardCharsets.UTF_8));
            assertThat(response.getContentAsByteArray())
                    .as("before all is written")
                    .isEmpty();
            out.write("dua\n".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(response.getContentAsString()).isEqualTo("satu\ndua\n");
        assertThat(response.getContentLength()).isEqualTo(9);
        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getHeader("Content-Disposition")).contains("daftar.csv");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void ofWhatFailsNothingLeaves() throws IOException {
        List<Path> before = kept();

        assertThatThrownBy(() -> Download.csv("daftar.csv", response, out -> {
                    out.write("satu\n".getBytes(StandardCharsets.UTF_8));
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("pendamping-"))
                    .sorted()
                    .toList();
        }
    }
}
