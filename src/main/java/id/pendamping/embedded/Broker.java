package id.pendamping.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How a Kafka broker is reached: its addresses, and what a client needs to be let in.
 *
 * @param bootstrapServers {@code host:port}, several with commas between them
 * @param security client settings as Kafka names them; none for a broker that lets everybody in
 */
public record Broker(String bootstrapServers, Map<String, Object> security) {

    static final String BOOTSTRAP = "bootstrap.servers";

    /** The last is how Spring hands on its bundles of certificates. */
    private static final List<String> SECURITY = List.of("security.", "sasl.", "ssl.", "org.springframework.boot.ssl.");

    /** A broker that lets everybody in. */
    public static Broker open(String bootstrapServers) {
        return new Broker(bootstrapServers, Map.of());
    }

    /** A broker without encryption that wants a name and a password, as on a loopback address. */
    public static Broker withPassword(String bootstrapServers, String user, String password) {
        return new Broker(
                bootstrapServers,
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user
                                + "\" password=\"" + password + "\";"));
    }

    /** The part of a client's settings that says how the broker is reached. */
    public static Broker of(Map<?, ?> settings) {
        Map<String, Object> security = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (value != null && SECURITY.stream().anyMatch(String.valueOf(name)::startsWith)) {
                security.put(String.valueOf(name), value);
            }
        });
        Object addresses = settings.get(BOOTSTRAP);
        return new Broker(
                addresses instanceof List<?> several
                        ? String.join(",", several.stream().map(String::valueOf).toList())
                        : addresses == null ? "" : addresses.toString(),
                security);
    }

    /** From a file of client settings, such as Kafka's own tools take. */
    public static Broker read(Path file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return of(settings);
    }

    /** The same broker under other addresses. */
    public Broker at(String addresses) {
        return new Broker(addresses, security);
    }

    /** The settings of a client of this broker. */
    public Map<String, Object> client(Map<String, ?> more) {
        Map<String, Object> settings = new HashMap<>(security);
        settings.put(BOOTSTRAP, bootstrapServers);
        settings.putAll(more);
        return settings;
    }

    /** Nothing that lets anybody in. */
    @Override
    public String toString() {
        return bootstrapServers;
    }
}
