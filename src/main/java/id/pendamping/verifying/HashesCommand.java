package id.pendamping.verifying;

import id.pendamping.embedded.AskingCommand;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.TopicReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import tools.jackson.databind.json.JsonMapper;

/** Writes down the hash of every entry that the topics were told, for those who check the record elsewhere. */
@Command(
        name = "hashes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the hash of every entry that the topics hold, one a line: source, sequence, entryhash.")
public class HashesCommand extends AskingCommand {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public HashesCommand() {
        super("The topics could not be read");
    }

    @Override
    protected int ask(Addresses addresses, PrintWriter out) {
        try (TopicReader reader = new TopicReader(addresses.broker())) {
            reader.readEntries(message -> tell(message, out));
            return 0;
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
