package id.pendamping;

import id.pendamping.embedded.EmbeddedServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** One run of the program: its servers and, as they come up, what uses them; stopped the other way round, whenever the stop comes. */
final class ProgramRun {

    private volatile @Nullable ConfigurableApplicationContext context;
    private @Nullable EmbeddedServers servers;
    private @Nullable Composition runs;

    void start(String... args) {
        SpringApplication application = new SpringApplication();
        application.setRegisterShutdownHook(false);
        application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                event -> begin(application, event.getEnvironment()));
        application.addInitializers(this::joinServers);
        application.addListeners((ApplicationListener<ApplicationContextInitializedEvent>)
                event -> context = event.getApplicationContext());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        announce(application.run(args).getEnvironment());
    }

    void stop() {
        try {
            ConfigurableApplicationContext running = context;
            if (running != null) {
                running.close();
            }
        } finally {
            stopServers();
        }
    }

    private void begin(SpringApplication application, ConfigurableEnvironment environment) {
        Composition whatItRuns = Composition.by(environment);
        runs = whatItRuns;
        application.addPrimarySources(List.of(whatItRuns.composition()));
        beginServers(environment);
        stayAtHome(environment);
    }

    /**
     * The accounts of the demonstration have published passwords: nobody outside this machine reaches them unasked. Sample
     * files of phases that closed years ago are taken there.
     */
    static void stayAtHome(ConfigurableEnvironment environment) {
        if (environment.getProperty("pendamping.demo", Boolean.class, false)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "demonstration",
                            Map.of("server.address", "127.0.0.1", "pendamping.registration.late-days", "36500")));
        }
    }

    /** A stop that comes now waits for them, so that none is left behind. */
    private synchronized void beginServers(ConfigurableEnvironment environment) {
        servers = EmbeddedServers.beginFor(environment);
    }

    private synchronized void joinServers(ConfigurableApplicationContext starting) {
        if (servers != null) {
            servers.joinIn(starting);
        }
    }

    private synchronized void stopServers() {
        EmbeddedServers running = servers;
        servers = null;
        if (running != null) {
            running.close();
        }
    }

    private synchronized void announce(Environment environment) {
        if (runs instanceof Composition.Consumers alone) {
            System.out.printf(
                    "%n  Pendamping runs %s.%n  Health    http://localhost:%s/actuator/health%n%n",
                    String.join(" and ", alone.names()), environment.getProperty("local.server.port"));
            return;
        }
        EmbeddedServers running = servers;
        if (running == null) {
            return;
        }
        System.out.printf(
                "%n  Pendamping is ready.%n  Page      http://localhost:%s%n  Database  %s%s%n  Broker    %s%s%n  Data      %s%n%n",
                environment.getProperty("local.server.port"),
                environment.getProperty("spring.datasource.url"),
                running.hasDatabase() ? " (brought along)" : "",
                environment.getProperty("spring.kafka.bootstrap-servers"),
                running.hasBroker() ? " (brought along)" : "",
                Path.of(environment.getProperty("pendamping.data", "./data"))
                        .toAbsolutePath()
                        .normalize());
    }
}
