package id.pendamping.demo;

import id.pendamping.demo.sample.FaultyGroups;
import id.pendamping.demo.sample.KnownRegencies;
import id.pendamping.demo.sample.SampleFile;
import id.pendamping.demo.sample.Samples;
import id.pendamping.enrolment.MentorColumn;
import id.pendamping.group.Registration;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a registration file of invented groups. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes a registration file of invented groups; the same seed gives the same file.",
            "With phase-3 or --mentors, a file of invented mentors beside it."
        })
public class SampleCommand implements Callable<Integer> {

    private static final int PHASE_3_GROUPS = 2_767;
    private static final int PHASE_3_REGENCIES = 118;
    private static final int PHASE_3_MENTORS = 181;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "phase-3",
            description = "The third phase of 2023: 2,767 groups in 118 regencies, with 181 mentors.")
    @Nullable
    String preset;

    @Option(names = "--groups", defaultValue = "100", description = "How many groups (default ${DEFAULT-VALUE}).")
    int groups;

    @Option(names = "--seed", defaultValue = "7", description = "Start of the invention (default ${DEFAULT-VALUE}).")
    long seed;

    @Option(names = "--year", defaultValue = "2023", description = "Programme year (default ${DEFAULT-VALUE}).")
    int year;

    @Option(names = "--phase", defaultValue = "3", description = "Phase of the year (default ${DEFAULT-VALUE}).")
    int phase;

    @Option(
            names = "--regencies",
            split = ",",
            description = "Codes of the regencies, parted by commas; otherwise some are chosen by the seed.")
    @Nullable
    List<String> regencies;

    @Option(
            names = "--faulty",
            defaultValue = "0%",
            description = "Share of faulty groups in percent (default ${DEFAULT-VALUE}).")
    String faulty = "0%";

    @Option(names = "--mentors", defaultValue = "0", description = "How many mentors (default ${DEFAULT-VALUE}).")
    int mentors;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default as the file's name ends, else csv).")
    @Nullable
    SampleFile format;

    @Option(names = "--out", description = "File to write (default sample.<format>).")
    @Nullable
    Path out;

    @Override
    public Integer call() {
        check();
        try {
            return write();
        } catch (NoSuchFileException e) {
            return cannot("There is no folder for " + e.getFile() + '.');
        } catch (IOException e) {
            return cannot("The file cannot be written: " + e.getMessage());
        }
    }

    private int cannot(String why) {
        commandLine().getErr().println(why);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private int write() throws IOException {
        boolean third = preset != null;
        int count = third ? PHASE_3_GROUPS : groups;
        List<String> where = regencies != null ? regencies : chosen(third, count);
        List<Registration> sound = Samples.groups(seed, third ? 2023 : year, third ? 3 : phase, where, count);
        FaultyGroups sample = FaultyGroups.of(sound, percent());
        SampleFile kind = kind();
        Path file = out != null ? out : Path.of("sample." + kind.name());
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            kind.write(sample.groups(), stream);
        }
        report(file, sample, where.size());
        int wanted = third ? PHASE_3_MENTORS : mentors;
        if (wanted > 0) {
            writeMentors(file, kind, sound, wanted, third ? 2023 : year);
        }
        return CommandLine.ExitCode.OK;
    }

    /** Beside the groups, so that both are found together. */
    private void writeMentors(Path groupFile, SampleFile kind, List<Registration> sound, int wanted, int programmeYear)
            throws IOException {
        String name = groupFile.getFileName().toString();
        Path file = groupFile.resolveSibling(name.replaceFirst("(\\.[^.]+)?$", "-mentors." + kind.name()));
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            kind.write(
                    "Pendamping",
                    MentorColumn.headers(),
                    SampleMentors.rows(seed, programmeYear, sound, wanted),
                    stream);
        }
        PrintWriter words = commandLine().getOut();
        words.printf("%s: %d mentors%n", file, wanted);
        words.flush();
    }

    private SampleFile kind() {
        if (format != null) {
            return format;
        }
        return out != null && out.toString().endsWith(".xlsx") ? SampleFile.xlsx : SampleFile.csv;
    }

    private List<String> chosen(boolean third, int count) throws IOException {
        return KnownRegencies.some(seed, third ? PHASE_3_REGENCIES : Math.max(1, Math.min(count / 20, 118)));
    }

    private void check() {
        if (!commandLine().getUnmatchedArguments().isEmpty()) {
            throw wrong("Unknown: " + String.join(" ", commandLine().getUnmatchedArguments()));
        }
        if (preset != null && !preset.equals("phase-3")) {
            throw wrong("Unknown sample '" + preset + "'. Known: phase-3.");
        }
        if (groups < 1 || groups > 100_000) {
            throw wrong("--groups has to be between 1 and 100000.");
        }
        if (mentors < 0 || mentors > 5_000) {
            throw wrong("--mentors has to be between 0 and 5000.");
        }
        if (!faulty.matches("\\d{1,2}%?|100%?")) {
            throw wrong("--faulty is a percentage from 0% to 100%.");
        }
        if (regencies != null && regencies.stream().anyMatch(code -> !code.matches("\\d{4}"))) {
            throw wrong("--regencies are codes of four digits.");
        }
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(commandLine(), message);
    }

    private CommandLine commandLine() {
        return spec == null ? new CommandLine(this) : spec.commandLine();
    }

    private int percent() {
        return Integer.parseInt(faulty.replace("%", ""));
    }

    private void report(Path file, FaultyGroups sample, int regencyCount) {
        PrintWriter words = commandLine().getOut();
        int members = sample.groups().stream()
                .mapToInt(group -> group.members().size())
                .sum();
        int wrong =
                sample.faults().values().stream().mapToInt(Integer::intValue).sum();
        words.printf(
                "%s: %d groups with %d members in %d regencies, seed %d%n",
                file, sample.groups().size(), members, regencyCount, seed);
        words.printf("%d groups are faulty%s%n", wrong, wrong == 0 ? "." : ":");
        sample.faults().forEach((fault, count) -> words.printf("  %4d  %s%n", count, fault.description()));
        words.flush();
    }
}
