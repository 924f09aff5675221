package id.pendamping.checkpoint;

import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.TreeHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public key that checkpoints are held against; Ed25519. */
public final class CheckpointKey {

    public static final String ALGORITHM = "Ed25519";

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final int RAW = 32;
    private static final int ID_DIGITS = 8;

    private final PublicKey key;

    public CheckpointKey(PublicKey key) {
        this.key = key;
    }

    /** All keys that the file holds, as PEM. */
    public static List<CheckpointKey> read(Path file) throws IOException {
        List<CheckpointKey> keys = new ArrayList<>();
        Matcher found = PEM.matcher(Files.readString(file));
        while (found.find()) {
            try {
                byte[] encoded = Base64.getMimeDecoder().decode(found.group(1));
                keys.add(new CheckpointKey(
                        KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded))));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                throw new IOException(file + " holds a public key that is not Ed25519", e);
            }
        }
        if (keys.isEmpty()) {
            throw new IOException(file + " holds no public key in PEM");
        }
        return keys;
    }

    /** What checkpoints call it. */
    public String id() {
        byte[] encoded = key.getEncoded();
        byte[] raw = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
        return HexFormat.of().formatHex(TreeHash.sha256().digest(raw)).substring(0, ID_DIGITS);
    }

    /** As the key of a log in notes. */
    public NoteKey asLog(String origin) {
        return new NoteKey(origin, NoteKey.Kind.LOG, key);
    }

    public boolean hasSigned(Checkpoint checkpoint) {
        if (!checkpoint.key().equals(id())) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(checkpoint.octets());
            return check.verify(HexFormat.of().parseHex(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
