package id.pendamping;

import id.pendamping.embedded.CannotStart;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line what a person can mend; everything else is left to Spring, which says all it knows. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                System.err.println(cause.getMessage());
                return true;
            }
            if (cause instanceof PortInUseException port) {
                System.err.println("Port " + port.getPort()
                        + " for pages or metrics is taken. Stop what uses it, or choose another with --server.port=<port>"
                        + " or --management.server.port=<port>.");
                return true;
            }
        }
        return false;
    }
}
