package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the program says on the command line without starting. */
class ServeCommandTest {

    private static final Pattern SETTING = Pattern.compile("\\$\\{(pendamping(?:\\.[a-z0-9-]+)+)");
    private static final Pattern NAMED =
            Pattern.compile("(?m)^\\| `--((?:pendamping|server|spring)(?:\\.[a-z0-9-]+)+)`");

    private final StringWriter said = new StringWriter();
    private final StringWriter complained = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"verfiy", "Verify", "-verify", "help"})
    void aCommandThatIsNotThereStartsNothing(String wrong) {
        assertThat(run(wrong)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(complained.toString())
                .contains(wrong, "sample, verify, checkpoint, hashes, figures, replay, witness", "--help")
                .hasLineCount(1);
    }

    @Test
    void aSettingOfTheServerIsNoCommandOfACommand() {
        assertThat(run("verify", "--server.port=8080")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(complained.toString()).contains("--server.port=8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ID", "Id"})
    void aLanguageIsKnownInWhateverCase(String written) {
        assertThat(ServeCommand.line()
                        .parseArgs("verify", "--language=" + written)
                        .subcommand()
                        .matchedOption("--language")
                        .<Object>getValue())
                .hasToString("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "verify", "replay", "figures", "sample", "witness"})
    void everyCommandSaysTheVersion(String command) {
        assertThat(command.isEmpty() ? run("--version") : run(command, "--version"))
                .isZero();
        assertThat(said.toString()).matches("Pendamping \\S.*\\R");
    }

    @Test
    void helpNamesWhatThePageOfTheProgramNames() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString())
                .contains(
                        "--pendamping.evidence.store",
                        "--pendamping.proof.key",
                        "--pendamping.exports.largest-file",
                        "--pendamping.jobs",
                        "--pendamping.keys.data",
                        "--spring.kafka.security.protocol",
                        "data/secret/broker.properties");
    }

    /** Those of the program itself, and those that its page names. */
    @Test
    void helpNamesEverySetting() {
        Set<String> settings = new TreeSet<>();
        Texts.files(Path.of("src/main/java"), ".java")
                .forEach(file ->
                        SETTING.matcher(Texts.content(file)).results().forEach(found -> settings.add(found.group(1))));
        NAMED.matcher(Texts.content(Path.of("README.md"))).results().forEach(found -> settings.add(found.group(1)));
        settings.remove("pendamping.servers.here"); // the program tells itself
        assertThat(run("--help")).isZero();
        String help = said.toString();

        assertThat(settings).hasSizeGreaterThan(30).allSatisfy(setting -> assertThat(help.contains("--" + setting)
                        || setting.contains(".") && help.lines().anyMatch(line -> isOneOf(setting, line)))
                .as(setting)
                .isTrue());
    }

    /** {@code --a.b.low=…, .least=…} names two. */
    private static boolean isOneOf(String setting, String line) {
        String family = setting.substring(0, setting.lastIndexOf('.'));
        return line.contains("--" + family + '.') && line.contains(setting.substring(setting.lastIndexOf('.')));
    }

    @Test
    void aSampleIntoAFolderThatIsMissingSaysSo() {
        assertThat(run("sample", "--groups=1", "--out=target/no/such/sample.csv"))
                .isEqualTo(CommandLine.ExitCode.SOFTWARE);
        assertThat(complained.toString())
                .isEqualTo("There is no folder for target/no/such/sample.csv." + System.lineSeparator());
    }

    private int run(String... arguments) {
        return ServeCommand.line()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
    }
}
