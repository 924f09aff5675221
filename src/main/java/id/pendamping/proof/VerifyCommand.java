package id.pendamping.proof;

import id.pendamping.checkpoint.CheckpointKey;
import id.pendamping.embedded.AskingCommand;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.Uncovered;
import id.pendamping.sealing.AesGcmCipher;
import id.pendamping.sealing.DataKey;
import id.pendamping.shared.Sealing;
import id.pendamping.transparency.KeyFile;
import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.WitnessPolicy;
import id.pendamping.verifying.FaultWords;
import id.pendamping.verifying.LedgerCheck.Extent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks the ledger of a running program from the outside: chains, checkpoints, topics, money and states. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks a running program's chains, checkpoints, topics, money and states against each other.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is as it has to be", "1:a fault was found", "2:the check could not run"})
public class VerifyCommand extends AskingCommand {

    private static final int FAULT = 1;

    @Option(
            names = "--checkpoints",
            description =
                    "Checkpoints that were kept elsewhere, beside those of the database (default: checkpoints.jsonl in"
                            + " the folder).")
    @Nullable
    Path file;

    @Option(
            names = "--key",
            description = "Public keys that were kept elsewhere, PEM (default: of the key in the folder).")
    @Nullable
    Path keyFile;

    @Option(
            names = "--policy",
            description = "Witnesses and how many of them have to sign (default: witnesses.policy in the folder).")
    @Nullable
    Path policyFile;

    @Option(
            names = "--seals",
            description =
                    "File with the key that sealed data are opened with (default: secret/data.key in the folder).")
    @Nullable
    Path sealsFile;

    /** There are texts in these. */
    enum Language {
        id,
        en
    }

    @Option(names = "--language", description = "Of the answer: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    Language language = Language.en;

    @Option(
            names = "--record-only",
            description =
                    "Entries, chains, checkpoints, tree and topics, and none of the tables that follow from them.")
    boolean recordOnly;

    public VerifyCommand() {
        super("The check could not run");
    }

    @Override
    protected int ask(Addresses addresses, PrintWriter out) throws SQLException, InterruptedException, IOException {
        Path there = file != null ? file : CheckpointFile.standard(data());
        FaultWords words = FaultWords.alone();
        Locale reader = Locale.forLanguageTag(language.name());
        List<Findings> checks = new RecordCheck(addresses, keys(), there, file == null, policy(), seals())
                .run(recordOnly ? Extent.RECORD : Extent.EVERYTHING, new ProgressLines(beside(), words, reader));
        checks.forEach(check -> words.section(check, reader).forEach(out::println));
        List<Fault> faults = checks.stream()
                .flatMap(check -> check.told().stream())
                .distinct()
                .toList();
        out.println(words.outcome(faults, reader));
        faults.forEach(fault -> out.println(words.sentence(fault, reader)));
        List<Uncovered> uncovered =
                checks.stream().flatMap(check -> check.uncovered().stream()).toList();
        if (recordOnly) {
            out.println(words.recordOnly(reader));
        } else {
            out.println(words.uncoveredTitle(reader));
            words.uncovered(uncovered, reader).forEach(line -> out.println("  " + line));
        }
        return faults.isEmpty() ? 0 : FAULT;
    }

    private @Nullable Sealing seals() throws IOException {
        return AesGcmCipher.reading(sealsFile != null ? sealsFile : DataKey.standard(data()))
                .orElse(null);
    }

    private WitnessPolicy policy() throws IOException {
        Path there = policyFile != null ? policyFile : Witnesses.standard(data());
        try {
            return policyFile != null || Files.exists(there) ? WitnessPolicy.read(there) : WitnessPolicy.NONE;
        } catch (Malformed e) {
            throw new IOException(there + ": " + e.getMessage(), e);
        }
    }

    private List<CheckpointKey> keys() throws IOException {
        Path own = SigningKey.standard(data());
        return keyFile != null
                ? CheckpointKey.read(keyFile)
                : Files.exists(own)
                        ? List.of(new CheckpointKey(KeyFile.read(own).getPublic()))
                        : List.of();
    }
}
