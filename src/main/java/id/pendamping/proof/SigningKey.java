package id.pendamping.proof;

import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointKey;
import id.pendamping.transparency.KeyFile;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signs checkpoints with a key that never enters the database: a PEM file (PKCS #8, Ed25519) named by
 * {@code pendamping.proof.key}. A plain start makes one before it signs anything and keeps it beside the data: where a
 * checkpoint is, its key is.
 */
@Component
public class SigningKey {

    private final SingletonSupplier<KeyPair> pair;
    private final String former;

    SigningKey(
            @Value("${pendamping.proof.key:}") String configured,
            @Value("${pendamping.proof.former-keys:}") String former,
            @Value("${pendamping.data:./data}") Path dataHome) {
        this.pair = SingletonSupplier.of(
                () -> configured.isBlank() ? KeyFile.kept(standard(dataHome)) : KeyFile.read(Path.of(configured)));
        this.former = former;
        if (configured.isBlank()) {
            pair.obtain();
        }
    }

    /** The key that signs now. */
    public CheckpointKey current() {
        return new CheckpointKey(pair.obtain().getPublic());
    }

    /** The key that signs now, and those of {@code pendamping.proof.former-keys} that signed before it. */
    public List<CheckpointKey> all() {
        List<CheckpointKey> keys = new ArrayList<>(List.of(current()));
        if (!former.isBlank()) {
            try {
                keys.addAll(CheckpointKey.read(Path.of(former)));
            } catch (IOException e) {
                throw new UncheckedIOException("The former keys cannot be read: " + former, e);
            }
        }
        return keys;
    }

    /** Signs notes under the name of the log. */
    NoteSigner asLog(String origin) {
        return new NoteSigner(origin, NoteKey.Kind.LOG, pair.obtain());
    }

    Checkpoint sign(Checkpoint checkpoint) {
        try {
            Signature signature = Signature.getInstance(CheckpointKey.ALGORITHM);
            signature.initSign(pair.obtain().getPrivate());
            signature.update(checkpoint.octets());
            return checkpoint.signed(HexFormat.of().formatHex(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path standard(Path dataHome) {
        return dataHome.resolve("secret").resolve("checkpoint.key");
    }
}
