package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of the tests is as the tests want it; a server's own command line outweighs what is set later. */
@PendampingTest
class ServersIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCommitWaitsForNoDisk() {
        assertThat(jdbc.sql("show synchronous_commit").query(String.class).single())
                .isEqualTo("off");
    }
}
