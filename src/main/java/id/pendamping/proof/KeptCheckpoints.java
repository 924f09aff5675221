package id.pendamping.proof;

import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.TopicReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where the check finds checkpoints and the keys that signed them: what was kept elsewhere, the folder of the program, its
 * database, the topic.
 */
record KeptCheckpoints(
        Path data, @Nullable Path file, @Nullable Path keyFile) {

    List<CheckpointKey> keys() throws IOException {
        Path own = SigningKey.standard(data);
        return keyFile != null
                ? CheckpointKey.read(keyFile)
                : Files.exists(own)
                        ? List.of(new CheckpointKey(SigningKey.read(own).getPublic()))
                        : List.of();
    }

    void read(Addresses addresses, CheckpointCheck proof) throws IOException, CheckpointLines.Unreadable {
        Path standard = CheckpointFile.standard(data);
        Path there = file != null ? file : Files.exists(standard) ? standard : null;
        if (there == null) {
            var database = new DriverManagerDataSource(
                    addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
            List<String> lines = new ArrayList<>();
            new Checkpoints(JdbcClient.create(database)).lines(0, lines::add);
            for (String line : lines) {
                proof.line(line);
            }
        } else {
            try (BufferedReader lines = Files.newBufferedReader(there)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    proof.line(line);
                }
            }
        }
    }

    /** Those on the topic. */
    static List<Checkpoint> told(Addresses addresses) throws CheckpointLines.Unreadable {
        List<String> messages = new ArrayList<>();
        try (TopicReader reader = new TopicReader(addresses.broker())) {
            reader.read(
                    CheckpointTopic.NAME, message -> messages.add(new String(message.value(), StandardCharsets.UTF_8)));
        }
        List<Checkpoint> told = new ArrayList<>();
        for (String message : messages) {
            told.add(CheckpointLines.checkpoint(message));
        }
        return told;
    }
}
