package id.pendamping;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that the current thread sends to the database. */
@TestConfiguration
public class StatementCount {

    private static final ThreadLocal<int[]> SENT = ThreadLocal.withInitial(() -> new int[1]);

    public static int during(Runnable work) {
        SENT.get()[0] = 0;
        work.run();
        return SENT.get()[0];
    }

    @Bean
    static BeanPostProcessor countingDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? proxy(DataSource.class, source, "getConnection", Connection.class)
                        : bean;
            }
        };
    }

    /** Passes everything on; results of the methods that open connections and statements are watched in turn. */
    private static Object proxy(Class<?> type, Object target, String opening, Class<?> opened) {
        InvocationHandler handler = (self, method, arguments) -> {
            try {
                if (Statement.class.isAssignableFrom(type) && method.getName().startsWith("execute")) {
                    SENT.get()[0]++;
                }
                Object result = method.invoke(target, arguments);
                if (result != null && method.getName().startsWith(opening) && opened.isInstance(result)) {
                    return opened == Connection.class
                            ? proxy(Connection.class, result, "prepare", Statement.class)
                            : proxy(method.getReturnType(), result, "none", Void.class);
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return Proxy.newProxyInstance(StatementCount.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
