package id.pendamping.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Signs checkpoints with a key that never enters the database: a PEM file (PKCS #8, Ed25519) named by
 * {@code pendamping.proof.key}. A plain start makes one on first use and keeps it beside the data.
 */
@Component
public class SigningKey {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final SingletonSupplier<KeyPair> pair;
    private final String former;

    SigningKey(
            @Value("${pendamping.proof.key:}") String configured,
            @Value("${pendamping.proof.former-keys:}") String former,
            @Value("${pendamping.data:./data}") Path dataHome) {
        this.pair = SingletonSupplier.of(
                () -> configured.isBlank() ? keptBesideTheData(standard(dataHome)) : read(Path.of(configured)));
        this.former = former;
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

    private static KeyPair keptBesideTheData(Path file) {
        if (Files.notExists(file)) {
            make(file);
        }
        return read(file);
    }

    /** Closed to others before the key is in it, and under its name only when it is complete. */
    private static void make(Path file) {
        try {
            Path home = Files.createDirectories(file.getParent());
            PrivateKey fresh = KeyPairGenerator.getInstance(CheckpointKey.ALGORITHM)
                    .generateKeyPair()
                    .getPrivate();
            Path draft = Files.createTempFile(home, "checkpoint", ".new");
            Files.writeString(
                    draft, BEGIN + '\n' + Base64.getEncoder().encodeToString(fresh.getEncoded()) + '\n' + END + '\n');
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The key for checkpoints cannot be made: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair read(Path file) {
        try {
            String pem = Files.readString(file);
            int from = pem.indexOf(BEGIN);
            int to = pem.indexOf(END);
            if (from < 0 || to < from) {
                throw new IllegalStateException(file + " holds no private key in PEM (PKCS #8)");
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
            PrivateKey key =
                    KeyFactory.getInstance(CheckpointKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return withItsPublicKey(((EdECPrivateKey) key).getBytes().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("The key for checkpoints cannot be read: " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no Ed25519 key", e);
        }
    }

    /** The JDK derives a public key only while it makes a pair; so it is given the private key as its chance. */
    private static KeyPair withItsPublicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator maker = KeyPairGenerator.getInstance(CheckpointKey.ALGORITHM);
        maker.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return maker.generateKeyPair();
    }
}
