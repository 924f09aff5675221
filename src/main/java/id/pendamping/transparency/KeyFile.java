package id.pendamping.transparency;

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
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A file with a secret key (PEM, PKCS #8, Ed25519). */
public final class KeyFile {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private KeyFile() {}

    /** The key in the file, which is made first when it is not there. */
    public static KeyPair kept(Path file) {
        if (Files.notExists(file)) {
            make(file);
        }
        return read(file);
    }

    /** Closed to others before the key is in it, and under its name only when it is complete. */
    private static void make(Path file) {
        try {
            Path home = Files.createDirectories(file.getParent());
            PrivateKey fresh = KeyPairGenerator.getInstance(NoteKey.ALGORITHM)
                    .generateKeyPair()
                    .getPrivate();
            Path draft = Files.createTempFile(home, "key", ".new");
            Files.writeString(
                    draft, BEGIN + '\n' + Base64.getEncoder().encodeToString(fresh.getEncoded()) + '\n' + END + '\n');
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The key cannot be made: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key in the file, with its public half. */
    public static KeyPair read(Path file) {
        try {
            String pem = Files.readString(file);
            int from = pem.indexOf(BEGIN);
            int to = pem.indexOf(END);
            if (from < 0 || to < from) {
                throw new IllegalStateException(file + " holds no private key in PEM (PKCS #8)");
            }
            byte[] encoded = Base64.getMimeDecoder().decode(pem.substring(from + BEGIN.length(), to));
            PrivateKey key =
                    KeyFactory.getInstance(NoteKey.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return withItsPublicKey(((EdECPrivateKey) key).getBytes().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("The key cannot be read: " + file, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(file + " holds no Ed25519 key", e);
        }
    }

    /** The JDK derives a public key only while it makes a pair; so it is given the private key as its chance. */
    private static KeyPair withItsPublicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator maker = KeyPairGenerator.getInstance(NoteKey.ALGORITHM);
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
