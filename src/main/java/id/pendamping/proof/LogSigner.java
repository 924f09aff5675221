package id.pendamping.proof;

import id.pendamping.transparency.NoteSigner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signs notes of the tree with the key of the checkpoints, under the name of this installation. */
@Component
class LogSigner {

    static final String ORIGIN = "pendamping.invalid/record";

    private final SigningKey key;
    private final String origin;

    LogSigner(SigningKey key, @Value("${pendamping.proof.origin:" + ORIGIN + "}") String origin) {
        this.key = key;
        this.origin = origin;
    }

    NoteSigner get() {
        return key.asLog(origin);
    }
}
