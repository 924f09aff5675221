package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A database that does not answer. */
@PendampingTest
class RequestConnectionsIT {

    private final RequestConnections connections = new RequestConnections(Duration.ofMillis(300));

    @Autowired
    DataSource pool;

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aRequestDoesNotWaitForAnAnswerThatDoesNotCome() {
        JdbcTemplate jdbc = new JdbcTemplate(impatient(pool));
        jdbc.execute("select pg_sleep(0.6)");
        enter();
        jdbc.execute("select pg_sleep(0.01)");
        assertThatThrownBy(() -> jdbc.execute("select pg_sleep(5)"))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(jdbc.queryForObject("select 1", Integer.class)).isOne();
    }

    @Test
    void aRequestAsksOnceForAConnection() {
        int[] asked = {0};
        DataSource away = impatient(new AbstractDataSource() {
            @Override
            public java.sql.Connection getConnection() throws SQLException {
                asked[0]++;
                throw new SQLTransientConnectionException("away");
            }

            @Override
            public java.sql.Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
            }
        });
        enter();
        assertThatThrownBy(away::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThatThrownBy(away::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked[0]).isOne();
        leave();
        assertThatThrownBy(away::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(asked[0]).isEqualTo(2);
    }

    private DataSource impatient(DataSource given) {
        return (DataSource) connections.postProcessAfterInitialization(given, "pool");
    }

    private static void enter() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }
}
