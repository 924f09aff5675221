import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows the facts of the programme and tells each of them once, in order per source; stops when one is missing.
 *
 * <pre>
 * java -cp 'kafka-clients.jar:slf4j-api.jar' FollowCases.java localhost:19092 pendamping.case.event.v1 state.properties
 * </pre>
 *
 * With {@code --until-end} it stops where the topic ended when it began. {@code -Dclient=file} names a file with further
 * client settings (security); that of a plain start is {@code data/secret/broker.properties}. Exit code 2: an event is missing, or two share a number.
 *
 * <p>How far it has come lies in the state file: the next offset of each partition, and the last sequence, id and hash of
 * each source. Between telling and saving a crash can come, and then events are told again. A consumer that has a database
 * keeps its rows and this state there, in one transaction, and is exact.
 */
public final class FollowCases {

    private static final int MISSED = 2;

    private final String topic;
    private final Path file;
    private final Properties state = new Properties();

    private FollowCases(String topic, Path file) throws IOException {
        this.topic = topic;
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                state.load(reader);
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            System.err.println("Usage: FollowCases <bootstrap servers> <topic> <state file> [--until-end]");
            System.exit(1);
        }
        FollowCases follower = new FollowCases(arguments[1], Path.of(arguments[2]));
        try {
            follower.follow(arguments[0], arguments.length > 3 && arguments[3].equals("--until-end"));
        } catch (Missed missed) {
            System.err.println(missed.getMessage());
            System.exit(MISSED);
        }
    }

    private void follow(String bootstrapServers, boolean untilEnd) throws IOException, Missed {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings(bootstrapServers), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            for (TopicPartition partition : partitions) {
                consumer.seek(partition, Long.parseLong(state.getProperty("offset." + partition.partition(), "0")));
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!untilEnd
                    || ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(500))) {
                    take(message);
                }
                save();
            }
        }
    }

    /** The rule of the contract: not above the last is a repetition, the next is applied, anything else is a gap. */
    private void take(ConsumerRecord<String, String> message) throws IOException, Missed {
        String id = header(message, "ce_id");
        String source = header(message, "ce_source");
        String number = header(message, "ce_sequence");
        if (id == null || source == null || number == null) {
            System.err.printf("No event: partition %d offset %d%n", message.partition(), message.offset());
        } else {
            long sequence = Long.parseLong(number);
            String[] last = state.getProperty("source." + source, "0 -").split(" ");
            long before = Long.parseLong(last[0]);
            if (sequence > before + 1) {
                throw missed(source + " goes from " + before + " to " + sequence + ": ask for a replay");
            }
            if (sequence == before && !id.equals(last[1])) {
                throw missed(source + " has two events with the number " + sequence);
            }
            if (sequence == before + 1) {
                String hash = Objects.requireNonNullElse(header(message, "ce_entryhash"), "-");
                link(source, sequence, header(message, "ce_previoushash"), last.length > 2 ? last[2] : "-");
                apply(source, sequence, header(message, "ce_type"), message.value());
                state.setProperty("source." + source, sequence + " " + id + ' ' + hash);
            }
        }
        state.setProperty("offset." + message.partition(), Long.toString(message.offset() + 1));
    }

    /** A hash that does not continue the one read before says that the past was written anew: tell somebody, and go on. */
    private static void link(String source, long sequence, String previous, String read) {
        if (previous != null && !read.equals("-") && !previous.equals(read)) {
            System.err.println(source + ' ' + sequence + " names the hash " + previous + ", but " + read + " was read");
        }
    }

    /** Here your own work begins. Types and values that you do not know are to be passed over. */
    private static void apply(String source, long sequence, String type, String data) {
        System.out.println(source + ' ' + sequence + ' ' + type + ' ' + data);
    }

    /** What was applied until here stays applied. */
    private Missed missed(String what) throws IOException {
        save();
        return new Missed(what);
    }

    private void save() throws IOException {
        System.out.flush();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            state.store(writer, null);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Properties settings(String bootstrapServers) throws IOException {
        Properties settings = new Properties();
        if (System.getProperty("client") != null) {
            try (Reader reader = Files.newBufferedReader(Path.of(System.getProperty("client")))) {
                settings.load(reader);
            }
        }
        settings.setProperty("bootstrap.servers", bootstrapServers);
        settings.setProperty("auto.offset.reset", "none");
        settings.setProperty("enable.auto.commit", "false");
        settings.setProperty("allow.auto.create.topics", "false");
        return settings;
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static final class Missed extends Exception {

        private static final long serialVersionUID = 1L;

        Missed(String what) {
            super(what);
        }
    }
}
