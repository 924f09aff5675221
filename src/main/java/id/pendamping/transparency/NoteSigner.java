package id.pendamping.transparency;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/** Signs notes under a name. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey secret;

    public NoteSigner(String name, NoteKey.Kind kind, KeyPair pair) {
        this.key = new NoteKey(name, kind, pair.getPublic());
        this.secret = pair.getPrivate();
    }

    public NoteKey key() {
        return key;
    }

    /** As the log that writes the note. */
    public NoteSignature sign(String text) {
        return new NoteSignature(key.name(), key.id(), signature(Note.octets(text)));
    }

    /** As a witness of the log, with the moment. */
    public NoteSignature cosign(String text, Instant when) {
        byte[] signature = signature(Cosigned.octets(when.getEpochSecond(), text));
        ByteBuffer octets = ByteBuffer.allocate(Long.BYTES + signature.length);
        octets.putLong(when.getEpochSecond()).put(signature);
        return new NoteSignature(key.name(), key.id(), octets.array());
    }

    private byte[] signature(byte[] octets) {
        try {
            Signature signature = Signature.getInstance(NoteKey.ALGORITHM);
            signature.initSign(secret);
            signature.update(octets);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
