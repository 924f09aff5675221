package id.pendamping.watching;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts what is sent to the database and times it; everything else passes through. */
@Component
class WatchedConnections implements BeanPostProcessor {

    private final ObjectProvider<SlowStatements> slow;

    WatchedConnections(ObjectProvider<SlowStatements> slow) {
        this.slow = slow;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool && !(bean instanceof Watched)
                ? new Watched(pool, slow.getObject())
                : bean;
    }

    private static final class Watched extends DelegatingDataSource {

        private final SlowStatements slow;

        Watched(DataSource pool, SlowStatements slow) {
            super(pool);
            this.slow = slow;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection opened = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    WatchedConnections.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (self, method, given) -> {
                        Object result = passOn(opened, method, given);
                        return result instanceof Statement statement ? watched(statement, method, given) : result;
                    });
        }

        private Object watched(Statement statement, Method opening, Object @Nullable [] opened) {
            String prepared = opened != null && opened[0] instanceof String text ? text : "";
            return Proxy.newProxyInstance(
                    WatchedConnections.class.getClassLoader(),
                    new Class<?>[] {opening.getReturnType()},
                    (self, method, given) -> method.getName().startsWith("execute")
                            ? timed(statement, method, given, prepared)
                            : passOn(statement, method, given));
        }

        private @Nullable Object timed(Statement statement, Method method, Object @Nullable [] given, String prepared)
                throws Throwable {
            Statements.oneMore();
            long begun = System.nanoTime();
            try {
                return passOn(statement, method, given);
            } finally {
                slow.took(
                        given != null && given[0] instanceof String text ? text : prepared, System.nanoTime() - begun);
            }
        }

        private static @Nullable Object passOn(Object target, Method method, Object @Nullable [] given)
                throws Throwable {
            try {
                return method.invoke(target, given);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }
    }
}
