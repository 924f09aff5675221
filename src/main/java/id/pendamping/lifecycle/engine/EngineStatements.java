package id.pendamping.lifecycle.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;

/**
 * The SQL statements that the engine brings along. Reading them is the longest part of the engine's start and needs
 * neither database nor beans, so it begins with the program, beside the start of servers and context.
 */
final class EngineStatements implements BackgroundPreinitializer {

    /** The only database that the program runs on. */
    static final String DATABASE = "postgres";

    private static final AtomicReference<@Nullable FutureTask<Configuration>> BEGUN =
            new AtomicReference<>(new FutureTask<>(EngineStatements::read));

    @Override
    public void preinitialize() {
        FutureTask<Configuration> begun = BEGUN.get();
        if (begun != null) {
            begun.run();
        }
    }

    /** For one engine: an engine writes its data source into them. */
    static Configuration take() {
        FutureTask<Configuration> begun = BEGUN.getAndSet(null);
        if (begun == null) {
            return read();
        }
        begun.run();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return begun.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("The engine's statements cannot be read", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Configuration read() {
        Properties properties = new Properties();
        properties.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, "", DATABASE);
        try (Reader mappings = new InputStreamReader(
                Objects.requireNonNull(ProcessEngineConfigurationImpl.class
                        .getClassLoader()
                        .getResourceAsStream(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)),
                StandardCharsets.UTF_8)) {
            return new XMLConfigBuilder(mappings, "", properties).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
