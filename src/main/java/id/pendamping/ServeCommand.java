package id.pendamping;

import id.pendamping.demo.SampleCommand;
import id.pendamping.figures.FiguresCommand;
import id.pendamping.journal.ReplayCommand;
import id.pendamping.proof.CheckpointCommand;
import id.pendamping.proof.VerifyCommand;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Serves pages, API and events until it is stopped. */
@Command(
        name = "pendamping",
        subcommands = {
            SampleCommand.class,
            VerifyCommand.class,
            CheckpointCommand.class,
            FiguresCommand.class,
            ReplayCommand.class
        },
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
            "  --spring.kafka.bootstrap-servers=… use this Kafka instead of an own one",
            "  --spring.profiles.active=figures   only this consumer (or notices, or notices,figures); needs both addresses",
            "  --pendamping.figures.here=false    keep a consumer out of the program, as for notices"
        })
class ServeCommand implements Callable<Integer> {

    /** Not an exit code: the program goes on after the command has returned. */
    static final int RUNNING = -1;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ProgramRun run = new ProgramRun();
        try {
            run.start(Objects.requireNonNull(spec)
                    .commandLine()
                    .getParseResult()
                    .originalArgs()
                    .toArray(String[]::new));
            return RUNNING;
        } catch (RuntimeException reported) {
            run.stop();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
