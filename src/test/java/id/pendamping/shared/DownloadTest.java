package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTest {

    private static final String MARK = "satu " + UUID.randomUUID();

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatIsWrittenLeavesWholeAndWithItsLength() throws IOException {
        Download.csv("daftar.csv", response, out -> {
            out.write((MARK + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(response.getContentAsByteArray())
                    .as("before all is written")
                    .isEmpty();
            out.write("dua\n".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(response.getContentAsString()).isEqualTo(MARK + "\ndua\n");
        assertThat(response.getContentLength()).isEqualTo(MARK.length() + 5);
        assertThat(response.getContentType()).startsWith("text/csv");
        assertThat(response.getHeader("Content-Disposition")).contains("daftar.csv");
        assertThat(left()).isEmpty();
    }

    @Test
    void ofWhatFailsNothingLeaves() throws IOException {
        assertThatThrownBy(() -> Download.csv("daftar.csv", response, out -> {
                    out.write((MARK + "\n").getBytes(StandardCharsets.UTF_8));
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(left()).isEmpty();
    }

    /** Only of this test: other programs lay files down in the same place. */
    private static List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.getFileName().toString().startsWith("pendamping-"))
                    .filter(DownloadTest::isOurs)
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).startsWith(MARK);
        } catch (IOException gone) {
            return false;
        }
    }
}
