package id.pendamping.watching;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.pendamping.PendampingTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slow statement leaves one line that says where it comes from, and nothing of what was asked about. */
@PendampingTest
class SlowStatementsIT {

    @Autowired
    JdbcClient jdbc;

    private static final String OWN = SlowStatementsIT.class.getName();

    private final Logger log = (Logger) LoggerFactory.getLogger(SlowStatements.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        // a command that ran in this JVM before has silenced the log
        log.getLoggerContext().getTurboFilterList().clear();
        log.setLevel(Level.WARN);
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(said);
        log.setLevel(null);
    }

    @Test
    void leaveOneLineWithTheirPlace() {
        for (int row = 0; row < 3; row++) {
            ask(0.25, "siti aminah");
        }
        ask(0.001, "quick");

        assertThat(said.list.stream().map(ILoggingEvent::getFormattedMessage).filter(line -> line.contains(OWN)))
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
