package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Entry;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

class SetRefundDueTest {

    /** The step that the engine opens asks for the day that is set here. */
    @Test
    void goesBeforeTheEngine() throws ReflectiveOperationException {
        assertThat(order(SetRefundDue.class))
                .isLessThan(order(Class.forName("id.pendamping.lifecycle.engine.LifecycleListener")));
    }

    private static int order(Class<?> listener) throws ReflectiveOperationException {
        Method on = listener.getDeclaredMethod("on", Entry.class);
        assertThat(on.isAnnotationPresent(EventListener.class)).isTrue();
        Order order = on.getAnnotation(Order.class);
        return order == null ? Ordered.LOWEST_PRECEDENCE : order.value();
    }
}
