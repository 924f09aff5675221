package id.pendamping.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that were released, of every version that is still to be found on the topics. */
@Component
public class Schemas {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*-[1-9][0-9]{0,3}");
    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String ENDING = ".json";
    private static final String INBOUND = "events/inbound/";
    private static final String CHECKPOINT = "events/checkpoint/";
    private static final String RECORD = "events/record/";

    private final JsonMapper json = new JsonMapper();

    /** The schema as it stands in its file, for example {@code aid-disbursed-1}. */
    public Optional<Resource> find(String name) {
        return Optional.of(name).filter(NAME.asMatchPredicate()).flatMap(known -> Stream.of(
                        "events/", INBOUND, CHECKPOINT, RECORD)
                .<Resource>map(folder -> new ClassPathResource(folder + known + ENDING))
                .filter(Resource::exists)
                .findFirst());
    }

    /** By name. */
    Map<String, Map<String, Object>> all() {
        return in("events/");
    }

    /** Of messages that come from outside, by name. */
    Map<String, Map<String, Object>> inbound() {
        return in(INBOUND);
    }

    /** Of what proves the record, by name: signed checkpoints, and hashes of entries that are not told. */
    Map<String, Map<String, Object>> proof() {
        Map<String, Map<String, Object>> proof = in(CHECKPOINT);
        proof.putAll(in(RECORD));
        return proof;
    }

    private Map<String, Map<String, Object>> in(String folder) {
        try {
            List<Resource> files = Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:" + folder + '*' + ENDING))
                    .toList();
            Map<String, Map<String, Object>> all = new TreeMap<>();
            for (Resource file : files) {
                all.put(Objects.requireNonNull(file.getFilename()).replace(ENDING, ""), read(file));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return json.readValue(content, OBJECT);
        }
    }
}
