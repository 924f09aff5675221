package id.pendamping;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.PriorityOrdered;

/** Counts the statements that the current thread sends to the database, and writes down what all threads send. */
@TestConfiguration
public class StatementCount {

    private static final ThreadLocal<int[]> SENT = ThreadLocal.withInitial(() -> new int[1]);

    private static volatile @Nullable Map<String, SentStatement> written;

    public static int during(Runnable work) {
        SENT.get()[0] = 0;
        work.run();
        return SENT.get()[0];
    }

    /** What everybody asks the database meanwhile, each text once, with the values of its first time. */
    static Collection<SentStatement> sentDuring(Runnable work) {
        Map<String, SentStatement> texts = new ConcurrentHashMap<>();
        written = texts;
        try {
            work.run();
        } finally {
            written = null;
        }
        return texts.values();
    }

    @Bean
    static Counting countingDataSource() {
        return new Counting() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? proxy(DataSource.class, source, "getConnection", Connection.class, null)
                        : bean;
            }
        };
    }

    /** Before the program's own, so that it stands nearest to the database. */
    interface Counting extends BeanPostProcessor, PriorityOrdered {

        @Override
        default int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    /** Passes everything on; results of the methods that open connections and statements are watched in turn. */
    private static Object proxy(
            Class<?> type, Object target, String opening, Class<?> opened, @Nullable SentStatement statement) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                if (Statement.class.isAssignableFrom(type)) {
                    watch(method, arguments, statement);
                }
                Object result = method.invoke(target, arguments);
                if (result != null && method.getName().startsWith(opening) && opened.isInstance(result)) {
                    return opened == Connection.class
                            ? proxy(Connection.class, result, "prepare", Statement.class, null)
                            : proxy(
                                    method.getReturnType(),
                                    result,
                                    "none",
                                    Void.class,
                                    new SentStatement((String) arguments[0], new ArrayList<>()));
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static void watch(Method method, Object @Nullable [] arguments, @Nullable SentStatement statement) {
        Map<String, SentStatement> texts = written;
        if (method.getName().startsWith("execute")) {
            SENT.get()[0]++;
            if (texts != null && statement != null) {
                texts.putIfAbsent(statement.sql(), statement);
            }
        } else if (texts != null && statement != null && SentStatement.isValue(method)) {
            statement.values().add(new SentStatement.Value(method, arguments));
        }
    }
}
