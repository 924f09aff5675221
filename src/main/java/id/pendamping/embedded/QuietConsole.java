package id.pendamping.embedded;

import org.springframework.boot.logging.LoggingSystem;

/** Keeps the log off the console until it is closed, so that a command's answer is all that stands there. */
public final class QuietConsole implements AutoCloseable {

    private final LoggingSystem logging = LoggingSystem.get(QuietConsole.class.getClassLoader());

    public QuietConsole() {
        logging.beforeInitialize();
    }

    @Override
    public void close() {
        logging.cleanUp();
    }
}
