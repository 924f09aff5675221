package id.pendamping;

import id.pendamping.shared.ProgramOnly;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Connections for requests wait a few seconds for a database that does not answer, and after one failure not again, so that
 * the person hears within ten seconds that it is away. Work in the background waits longer.
 */
@Component
@ProgramOnly
class RequestConnections implements BeanPostProcessor {

    private final Duration patience;

    /** @param patience how long a request waits for the answer to one statement */
    RequestConnections(@Value("${pendamping.requests.patience:8s}") Duration patience) {
        this.patience = patience;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !(bean instanceof Impatient) ? new Impatient(pool, patience) : bean;
    }

    private static final class Impatient extends DelegatingDataSource {

        private static final String FAILED = RequestConnections.class.getName() + ".failed";

        private final int patience;

        private Impatient(DataSource pool, Duration patience) {
            super(pool);
            this.patience = (int) patience.toMillis();
        }

        @Override
        public Connection getConnection() throws SQLException {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (request == null) {
                return super.getConnection();
            }
            if (request.getAttribute(FAILED, RequestAttributes.SCOPE_REQUEST) != null) {
                throw new SQLTransientConnectionException("The database did not answer this request before");
            }
            try {
                Connection connection = super.getConnection();
                connection.setNetworkTimeout(Runnable::run, patience);
                return connection;
            } catch (SQLException e) {
                request.setAttribute(FAILED, true, RequestAttributes.SCOPE_REQUEST);
                throw e;
            }
        }
    }
}
