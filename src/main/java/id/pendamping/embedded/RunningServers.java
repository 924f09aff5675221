package id.pendamping.embedded;

import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command finds the servers of a running program: named, or looked up in its folder. */
public final class RunningServers {

    @Option(names = "--data", description = "Folder of the running program (default ${DEFAULT-VALUE}).")
    Path data = Path.of("./data");

    @Option(names = "--database-url", description = "Database, when it is not the one brought along.")
    @Nullable
    String databaseUrl;

    @Option(names = "--database-user", description = "Its user.")
    @Nullable
    String databaseUser;

    @Option(names = "--database-password", interactive = true, arity = "0..1", description = "The user's password.")
    @Nullable
    String databasePassword;

    @Option(names = "--bootstrap-servers", description = "Kafka, when it is not the one brought along.")
    @Nullable
    String bootstrapServers;

    @Option(
            names = "--broker-settings",
            description =
                    "File of client settings for a Kafka that wants to know who comes, as Kafka's own tools take it.")
    @Nullable
    Path brokerSettings;

    /** Folder of the running program. */
    public Path data() {
        return data;
    }

    /** The named servers; what is not named is looked up in the folder. */
    public Addresses addresses() {
        Addresses known = databaseUrl != null && bootstrapServers != null
                ? new Addresses("", "", "", Broker.open(""))
                : EmbeddedServers.locate(data);
        boolean own = databaseUrl == null;
        Addresses asked = new Addresses(
                databaseUrl != null ? databaseUrl : known.databaseUrl(),
                databaseUser != null ? databaseUser : own ? known.databaseUser() : "",
                databasePassword != null ? databasePassword : own ? known.databasePassword() : "",
                bootstrapServers != null ? named(bootstrapServers) : known.broker());
        if (asked.databaseUrl().isEmpty() || asked.broker().bootstrapServers().isEmpty()) {
            throw new CannotStart("The program in " + data.toAbsolutePath()
                    + " uses other servers. Name them with --database-url and --bootstrap-servers.");
        }
        return asked;
    }

    private Broker named(String addresses) {
        try {
            return brokerSettings == null
                    ? Broker.open(addresses)
                    : Broker.read(brokerSettings).at(addresses);
        } catch (IOException e) {
            throw new CannotStart("The client settings in " + brokerSettings + " cannot be read: " + e.getMessage());
        }
    }
}
