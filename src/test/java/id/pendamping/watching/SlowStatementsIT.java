package id.pendamping.watching;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slow statement leaves one line that says where it comes from, and nothing of what was asked about. */
@PendampingTest
@ExtendWith(OutputCaptureExtension.class)
class SlowStatementsIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void leaveOneLineWithTheirPlace(CapturedOutput output) {
        for (int row = 0; row < 3; row++) {
            ask(0.25, "siti aminah");
        }
        ask(0.001, "quick");

        assertThat(output.getOut().lines().filter(line -> line.contains("Slow statement")))
                .singleElement()
                .asString()
                .containsPattern(
                        "Slow statement, [23]\\d\\d ms at id\\.pendamping\\.watching\\.SlowStatementsIT:\\d+: ")
                .contains("select pg_sleep(?)::text, ?")
                .doesNotContain("siti");
    }

    private void ask(double seconds, String about) {
        jdbc.sql("""
                        select pg_sleep(:seconds)::text,
                               :about""")
                .param("seconds", seconds)
                .param("about", about)
                .query((row, number) -> row.getString(2))
                .list();
    }
}
