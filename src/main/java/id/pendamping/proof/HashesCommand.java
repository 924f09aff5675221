package id.pendamping.proof;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.RunningServers;
import id.pendamping.journal.TopicReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Writes down the hash of every entry that the topics were told, for those who check the record elsewhere. */
@Command(
        name = "hashes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the hash of every entry that the topics hold, one a line: source, sequence, entryhash.")
public class HashesCommand implements Callable<Integer> {

    private static final int CANNOT_RUN = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    RunningServers servers = new RunningServers();

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        LoggingSystem.get(HashesCommand.class.getClassLoader()).beforeInitialize();
        PrintWriter out = command.commandLine().getOut();
        try (TopicReader reader = new TopicReader(servers.addresses().broker())) {
            reader.readEntries(message -> tell(message, out));
            out.flush();
            return 0;
        } catch (CannotStart | KafkaException e) {
            command.commandLine().getErr().println("The topics could not be read: " + e.getMessage());
            return CANNOT_RUN;
        }
    }

    private static void tell(ConsumerRecord<String, byte[]> message, PrintWriter out) {
        String source = header(message, "ce_source");
        String sequence = header(message, "ce_sequence");
        String hash = header(message, "ce_entryhash");
        if (source != null && hash != null && sequence != null && sequence.matches("\\d{1,18}")) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("source", source);
            line.put("sequence", Long.parseLong(sequence));
            line.put("entryhash", hash);
            out.println(JSON.writeValueAsString(line));
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
