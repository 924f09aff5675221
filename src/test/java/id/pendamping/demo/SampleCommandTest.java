package id.pendamping.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.sample.Fault;
import id.pendamping.sheet.Limits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine;

class SampleCommandTest {

    private final Path folder;

    private final StringWriter words = new StringWriter();

    SampleCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int run(String... args) {
        PrintWriter out = new PrintWriter(words);
        return new CommandLine(new SampleCommand()).setOut(out).setErr(out).execute(args);
    }

    @Test
    void writesTheThirdPhase() throws IOException {
        Path file = folder.resolve("phase-3.csv");
        assertThat(run("phase-3", "--out", file.toString())).isZero();
        assertThat(Files.readAllLines(file)).hasSize(1 + 27_670);
        assertThat(words.toString()).contains("2767 groups with 27670 members in 118 regencies", "181 mentors");
        assertThat(Files.readAllLines(folder.resolve("phase-3-mentors.csv"))).hasSize(1 + 181);
        isNotTooLargeToUpload(file);
    }

    private static void isNotTooLargeToUpload(Path file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(reader);
        }
        long most = DataSize.parse(settings.getProperty("spring.servlet.multipart.max-file-size"))
                .toBytes();
        assertThat(Files.size(file)).isLessThan(most).isLessThan(Limits.LARGEST_FILE);
    }

    @Test
    void theNameOfTheFileSaysItsFormat() throws IOException {
        Path workbook = folder.resolve("a.xlsx");
        assertThat(run("--groups", "2", "--mentors", "1", "--out", workbook.toString()))
                .isZero();
        assertThat(Files.readString(workbook, StandardCharsets.ISO_8859_1)).startsWith("PK");
        assertThat(folder.resolve("a-mentors.xlsx")).exists();
    }

    @Test
    void namesEachKindOfFault() {
        Path file = folder.resolve("a.csv");
        assertThat(run("--groups", "160", "--faulty", "10%", "--out", file.toString()))
                .isZero();
        assertThat(words.toString()).contains("16 groups are faulty:");
        for (Fault fault : Fault.values()) {
            assertThat(words.toString()).contains("1  " + fault.description());
        }
    }

    @Test
    void explainsWhatItDoesNotKnow() {
        assertThat(run("phase-9")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(words.toString()).contains("Unknown sample 'phase-9'");
        assertThat(run("--faulty", "lots")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--groups", "0")).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
