package id.pendamping.shared;

import java.security.MessageDigest;
import java.util.Optional;

/** Encrypts text for the database and decrypts it again. */
public interface Sealing {

    /** Encrypted with authentication; differs every time. */
    byte[] seal(String plain);

    /** @throws SealBroken when it does not open */
    String open(byte[] sealed);

    /** Keyed hash for exact search and uniqueness; {@code kind} keeps NIKs and phones apart. */
    byte[] fingerprint(String kind, String plain);

    /** What was sealed; empty when it does not open, or is not what the fingerprint beside it was taken of. */
    default Optional<String> open(String kind, byte[] sealed, byte[] fingerprint) {
        try {
            String plain = open(sealed);
            return MessageDigest.isEqual(fingerprint(kind, plain), fingerprint) ? Optional.of(plain) : Optional.empty();
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }
}
