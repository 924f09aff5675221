package id.pendamping.proof;

import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.WitnessPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who witnesses, and how many have to: the file {@code pendamping.proof.policy}, read whenever it is needed. */
@Component
class Witnesses {

    private static final Logger LOG = LoggerFactory.getLogger(Witnesses.class);

    private final Path file;

    Witnesses(
            @Value("${pendamping.proof.policy:}") String configured,
            @Value("${pendamping.data:./data}") Path dataHome) {
        this.file = configured.isBlank() ? standard(dataHome) : Path.of(configured);
    }

    static Path standard(Path dataHome) {
        return dataHome.resolve("witnesses.policy");
    }

    Path path() {
        return file;
    }

    /** Without witnesses while there is no file, or none that can be read. */
    WitnessPolicy policy() {
        try {
            return Files.exists(file) ? WitnessPolicy.read(file) : WitnessPolicy.NONE;
        } catch (IOException | Malformed e) {
            LOG.warn("The policy of witnesses cannot be read: {}", e.toString());
            return WitnessPolicy.NONE;
        }
    }
}
