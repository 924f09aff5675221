package id.pendamping.evidence;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Contents in a bucket. */
@Component
@ConditionalOnProperty(name = "pendamping.evidence.store", havingValue = "s3")
class S3Store {
    void put(String sha256, String mediaType, byte[] content) {
        throw new UnsupportedOperationException();
    }

    byte[] get(String sha256) {
        throw new UnsupportedOperationException();
    }
}
