package id.pendamping.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class QuietConsoleTest {

    private static final Logger LOG = LoggerFactory.getLogger(QuietConsoleTest.class);

    @TempDir
    Path nowhere;

    /** As a program that has stopped leaves it. */
    @BeforeEach
    void nobodyLogs() {
        LoggingSystem.get(getClass().getClassLoader()).cleanUp();
    }

    @Test
    void nothingIsLoggedUntilItIsClosed() {
        try (QuietConsole quiet = new QuietConsole()) {
            assertThat(LOG.isErrorEnabled()).isFalse();
        }
        assertThat(LOG.isErrorEnabled()).isTrue();
    }

    @Test
    void aCommandThatHasEndedKeepsNobodyQuiet() {
        int code = new CommandLine(new Question()).execute("--data", nowhere.toString());
        assertThat(code).isEqualTo(2);
        assertThat(LOG.isErrorEnabled()).isTrue();
    }

    @Command
    static final class Question extends AskingCommand {

        Question() {
            super("Nothing can be asked");
        }

        @Override
        protected int ask(EmbeddedServers.Addresses addresses, PrintWriter out) throws SQLException {
            throw new SQLException("no answer");
        }
    }
}
