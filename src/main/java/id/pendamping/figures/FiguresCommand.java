package id.pendamping.figures;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What an operator does with the figures of a running program. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        subcommands = RebuildCommand.class,
        description = "Rebuilds the figures of a running program.",
        synopsisSubcommandLabel = "rebuild")
public class FiguresCommand implements Callable<Integer> {

    private static final int USAGE = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        command.commandLine().usage(command.commandLine().getErr());
        return USAGE;
    }
}
