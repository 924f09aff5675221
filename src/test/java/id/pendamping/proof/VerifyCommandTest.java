package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class VerifyCommandTest {

    @Test
    void aLanguageWithoutTextsIsRefusedAndThoseThereAreAreNamed() {
        var said = new StringWriter();
        int exit = new CommandLine(new VerifyCommand())
                .setErr(new PrintWriter(said))
                .execute("--language", "xx", "--data", "/nowhere");
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString()).contains("--language", "[id, en]", "xx");
    }
}
