package id.pendamping;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers;
import id.pendamping.group.sample.SampleCommand;
import id.pendamping.journal.VerifyCommand;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Serves pages, API and events until it is stopped. */
@Command(
        name = "pendamping",
        subcommands = {SampleCommand.class, VerifyCommand.class},
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Case management for a public aid programme. Without a command it serves.",
        footer = {
            "",
            "Settings are given as --name=value, for example:",
            "  --server.port=8080                 port of the pages",
            "  --pendamping.data=./data           where a plain start keeps everything",
            "  --pendamping.database.port=15432   port of the database it brings along",
            "  --pendamping.broker.port=19092     port of the broker it brings along (the next one is used too)",
            "  --pendamping.demo=false            start empty instead of with an invented programme",
            "  --spring.datasource.url=jdbc:…     use this PostgreSQL 17 instead of an own one",
            "  --spring.kafka.bootstrap-servers=… use this Kafka instead of an own one"
        })
class Serve implements Callable<Integer> {

    /** Not an exit code: the program goes on after the command has returned. */
    static final int RUNNING = -1;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String[] args = java.util.Objects.requireNonNull(spec)
                .commandLine()
                .getParseResult()
                .originalArgs()
                .toArray(String[]::new);
        AtomicReference<EmbeddedServers> servers = new AtomicReference<>();
        SpringApplication application = new SpringApplication(Pendamping.class);
        application.setRegisterShutdownHook(false);
        application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                event -> servers.set(EmbeddedServers.startFor(event.getEnvironment())));
        try {
            ConfigurableApplicationContext context = application.run(args);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, servers.get()), "stop"));
            announce(context.getEnvironment(), java.util.Objects.requireNonNull(servers.get()));
            return RUNNING;
        } catch (RuntimeException e) {
            stop(null, servers.get());
            return explain(e);
        }
    }

    private static void announce(Environment environment, EmbeddedServers servers) {
        System.out.printf(
                "%n  Pendamping is ready.%n  Page      http://localhost:%s%n  Database  %s%s%n  Broker    %s%s%n  Data      %s%n%n",
                environment.getProperty("local.server.port"),
                environment.getProperty("spring.datasource.url"),
                servers.hasDatabase() ? " (brought along)" : "",
                environment.getProperty("spring.kafka.bootstrap-servers"),
                servers.hasBroker() ? " (brought along)" : "",
                java.nio.file.Path.of(environment.getProperty("pendamping.data", "./data"))
                        .toAbsolutePath()
                        .normalize());
    }

    /** The context first, then what it used. */
    private static void stop(
            @org.jspecify.annotations.Nullable ConfigurableApplicationContext context,
            @org.jspecify.annotations.Nullable EmbeddedServers servers) {
        try {
            if (context != null) {
                context.close();
            }
        } finally {
            if (servers != null) {
                servers.close();
            }
        }
    }

    private static int explain(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart) {
                System.err.println(cause.getMessage());
                return 1;
            }
            if (cause instanceof PortInUseException port) {
                System.err.println("Port " + port.getPort()
                        + " for the pages is taken. Stop what uses it, or choose another with --server.port=<port>.");
                return 1;
            }
        }
        failure.printStackTrace(System.err);
        return 1;
    }
}
