package id.pendamping.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class S3StoreTest {

    private static final byte[] CONTENT = "isi".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsPutIsGotUnderItsHashAndSigned() throws IOException {
        try (Bucket bucket = new Bucket()) {
            S3Store store = new S3Store(settings(bucket, "key"));
            String sha256 = Sha256.of(CONTENT);

            store.put(sha256, "image/jpeg", CONTENT);
            store.put(sha256, "image/jpeg", CONTENT);

            assertThat(bucket.objects).containsOnlyKeys("/bukti/" + sha256.substring(0, 2) + "/" + sha256);
            assertThat(store.get(sha256)).isEqualTo(CONTENT);
        }
    }

    @Test
    void whatIsRefusedOrMissingFailsAndSaysNoKey() throws IOException {
        try (Bucket bucket = new Bucket()) {
            String sha256 = Sha256.of(CONTENT);
            assertThatThrownBy(() -> new S3Store(settings(bucket, "wrong")).put(sha256, "image/jpeg", CONTENT))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageNotContaining("rahasia");
            assertThatThrownBy(() -> new S3Store(settings(bucket, "key")).get(sha256))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("404");
        }
    }

    @Test
    void aStoreThatIsNotSetUpIsNoStore() {
        assertThat(Settings.with(Map.of("pendamping.evidence.store", "s3")).isStoreSetUp())
                .isFalse();
        assertThat(Settings.usual().isStoreSetUp()).isTrue();
    }

    private static EvidenceProperties settings(Bucket bucket, String key) {
        return Settings.with(Map.of(
                "pendamping.evidence.store", "s3",
                "pendamping.evidence.s3.endpoint", bucket.endpoint() + "/",
                "pendamping.evidence.s3.bucket", "bukti",
                "pendamping.evidence.s3.access-key", key,
                "pendamping.evidence.s3.secret-key", "rahasia"));
    }
}
