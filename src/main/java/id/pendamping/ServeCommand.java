package id.pendamping;

import id.pendamping.demo.SampleCommand;
import id.pendamping.figures.FiguresCommand;
import id.pendamping.journal.ReplayCommand;
import id.pendamping.proof.CheckpointCommand;
import id.pendamping.proof.VerifyCommand;
import id.pendamping.verifying.HashesCommand;
import id.pendamping.witness.WitnessCommand;
import java.util.Objects;
import java.util.Optional;
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
            HashesCommand.class,
            FiguresCommand.class,
            ReplayCommand.class,
            WitnessCommand.class
        },
        mixinStandardHelpOptions = true,
        usageHelpWidth = 140,
        sortOptions = false,
        description = "Case management for a public aid programme. Without a command it serves.",
        footer = {
            "",
            "Settings are given as --name=value:",
            "  --server.port=8080                 port of the pages",
            "  --management.server.port=8090      port of /actuator/prometheus on this machine; -1 for none",
            "  --pendamping.statements.slow=200ms a statement that takes longer leaves a line with its place in the code",
            "  --pendamping.data=./data           where a plain start keeps everything",
            "  --pendamping.database.port=15432   port of the database it brings along",
            "  --pendamping.broker.port=19092     port of the broker it brings along (the next one is used too)",
            "  --pendamping.demo=false            start empty instead of with an invented programme",
            "  --server.address=127.0.0.1         where pages and API listen; without the demonstration everywhere",
            "  --server.forward-headers-strategy=native   behind a proxy that ends TLS",
            "  --pendamping.url=https://…         what links in messages begin with",
            "  --pendamping.complaints.address=https://…, .phone, .mail   where somebody who is asked for money may tell of it",
            "  --pendamping.jobs=false            no timers and no background work on this node",
            "  --pendamping.keys.data=…           32 bytes in base64 that seal personal data (default: a file in the folder)",
            "  --pendamping.disk.low=1GB, .least=256MB   room at which health warns, and below which nothing new is taken",
            "  --pendamping.clock.tolerated=1m    difference to the database's clock above which timers rest",
            "  --pendamping.strangers.most=500    requests of one address in ten seconds without a session; 0 sets no limit",
            "  --pendamping.slow.strangers=20s, .grace=30s, .rate=1KB   longest head of a request and body of a stranger; of",
            "                                     others after how long so much has to come a second",
            "  --pendamping.visits.most=100       cases that a verifier takes along on a phone",
            "  --pendamping.requests.patience=8s  how long a request waits for the database",
            "  --pendamping.accounts.code-lasts=14d   how long a code for the first sign-in is good",
            "  --pendamping.tokens.remembered=10s how long a personal token is not looked up again",
            "Rules of the programme (the rest is in its tables, by year):",
            "  --pendamping.registration.late-days=0   days after its close on which a phase takes registrations; all",
            "                                     with the demonstration",
            "  --pendamping.programme.year-end-cut-off=--11-17   credited later, a report runs past the year",
            "  --pendamping.dunning.letter-number=[sequence]/PPK-[officer]/SP-[warning]/[month]/[year]",
            "Other servers:",
            "  --spring.datasource.url=jdbc:…     use this PostgreSQL 17 instead of an own one; with .username, .password",
            "  --spring.kafka.bootstrap-servers=… use this Kafka instead of an own one",
            "  --spring.kafka.security.protocol=… how to be let in there; with --spring.kafka.ssl.… and",
            "                                     --spring.kafka.properties.sasl.…",
            "  --pendamping.events.replication=3  replicas of the topics",
            "  --pendamping.events.gather=0ms     how long a commit waits for others whose events are sent with its own",
            "  --spring.mail.host=…               send notices by mail",
            "Consumers:",
            "  --spring.profiles.active=figures   only this consumer (or notices, or notices,figures); needs both addresses",
            "  --pendamping.figures.here=false    keep a consumer out of the program; --pendamping.notices.here=false too",
            "  --pendamping.figures.look-every=2s how often a rebuild of the figures looks whether it is through",
            "  --pendamping.notices.…             how messages leave the program: src/docs/events.md",
            "Files and checkpoints:",
            "  --pendamping.import.largest-file=48MB, --spring.servlet.multipart.max-file-size=48MB",
            "  --pendamping.import.most-rows=100000, .largest-part=60000000, .largest-inflated=400000000   of a workbook",
            "  --pendamping.drafts.values=6000, .longest=10000, .octets=2000000   most of one draft",
            "  --pendamping.evidence.largest-file=10MB, .quota=200MB, .most-pixels=40000000, .alike=15,",
            "  --pendamping.evidence.comparison-patience=30m   how long a review waits until pictures are compared",
            "  --pendamping.evidence.store=s3     pictures in a bucket; with .s3.endpoint, .bucket, .access-key, .secret-key",
            "  --pendamping.check.url=https://…    switches on the page for everybody; with .most, cases in a minute",
            "  --pendamping.exports.largest-file=1GB",
            "  --pendamping.proof.key=…           key that signs checkpoints; with .former-keys, .file, .hour",
            "  --pendamping.proof.every=30s       pause between notes of all entries; with .origin, the name in them",
            "  --pendamping.proof.policy=…        witnesses and how many have to sign (default: data/witnesses.policy)",
            "",
            "A topic of the broker brought along is read with data/secret/broker.properties, for example:",
            "  kafka-console-consumer.sh --bootstrap-server localhost:19092 --consumer.config data/secret/broker.properties",
            "                            --topic pendamping.case.event.v1 --from-beginning",
            "All settings: README.md and src/docs/events.md."
        })
class ServeCommand implements Callable<Integer> {

    /** Not an exit code: the program goes on after the command has returned. */
    static final int RUNNING = -1;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    /** The program with its commands; each of them says the version. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new ServeCommand());
        // settings of the server are not known here; the commands know all of theirs and refuse others
        line.getCommandSpec().parser().unmatchedArgumentsAllowed(true);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        versioned(line);
        return line;
    }

    private static void versioned(CommandLine line) {
        line.getCommandSpec().versionProvider(new ProgramVersion());
        line.getSubcommands().values().forEach(ServeCommand::versioned);
    }

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Optional<String> unknown = line.getParseResult().originalArgs().stream()
                .filter(argument -> !argument.startsWith("--"))
                .findFirst();
        if (unknown.isPresent()) {
            line.getErr()
                    .printf(
                            "There is no command '%s'. Commands: %s. Settings are given as --name=value; --help lists them.%n",
                            unknown.get(),
                            String.join(", ", line.getSubcommands().keySet()));
            line.getErr().flush();
            return CommandLine.ExitCode.USAGE;
        }
        ProgramRun run = new ProgramRun();
        try {
            run.start(line.getParseResult().originalArgs().toArray(String[]::new));
            return RUNNING;
        } catch (RuntimeException reported) {
            run.stop();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }
}
