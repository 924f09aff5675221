package id.pendamping.transparency;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key under a name, as C2SP signed-note writes it: {@code <name>+<key id>+<base64 of kind and key>}.
 *
 * @param name of the log or witness, usually an address without a scheme
 */
public record NoteKey(String name, Kind kind, PublicKey key) {

    /** What a key of a note signs. */
    public enum Kind {
        /** The text of the note. */
        LOG(1),
        /** The text of the note and the moment (cosignature/v1). */
        WITNESS(4);

        private final byte octet;

        Kind(int octet) {
            this.octet = (byte) octet;
        }
    }

    static final String ALGORITHM = "Ed25519";
    static final int ID = 4;

    private static final int RAW = 32;
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern FORM = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");

    /** Reads a key as {@link #toString} writes it. */
    public static NoteKey parse(String text) throws Malformed {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Malformed("No key of a note: " + text);
        }
        try {
            byte[] material = Base64.getDecoder().decode(form.group(3));
            for (Kind kind : Kind.values()) {
                if (material.length == RAW + 1 && material[0] == kind.octet) {
                    byte[] raw = Arrays.copyOfRange(material, 1, material.length);
                    NoteKey read = new NoteKey(form.group(1), kind, publicKey(raw));
                    if (read.hexId().equals(form.group(2))) {
                        return read;
                    }
                }
            }
            throw new Malformed("A key that is not known here: " + text);
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new Malformed("No key of a note: " + text);
        }
    }

    /** First four octets of SHA-256 over name, line feed, kind and key. */
    public byte[] id() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        told.writeBytes((name + '\n').getBytes(StandardCharsets.UTF_8));
        told.write(kind.octet);
        told.writeBytes(raw());
        return Arrays.copyOf(TreeHash.sha256().digest(told.toByteArray()), ID);
    }

    /** Whether the line is this key's and its signature holds for the text. */
    public boolean hasSigned(String text, NoteSignature signature) {
        if (!isOf(signature)) {
            return false;
        }
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(kind == Kind.LOG ? Note.octets(text) : Cosigned.octets(signature.seconds(), text));
            return check.verify(kind == Kind.LOG ? signature.octets() : signature.behindTheTime());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether the line says that it is of this key. */
    public boolean isOf(NoteSignature signature) {
        return signature.name().equals(name) && Arrays.equals(signature.keyId(), id());
    }

    @Override
    public String toString() {
        byte[] raw = raw();
        byte[] material = new byte[raw.length + 1];
        material[0] = kind.octet;
        System.arraycopy(raw, 0, material, 1, raw.length);
        return name + '+' + hexId() + '+' + Base64.getEncoder().encodeToString(material);
    }

    private String hexId() {
        return HexFormat.of().formatHex(id());
    }

    private byte[] raw() {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(PREFIX, PREFIX.length + RAW);
        System.arraycopy(raw, 0, encoded, PREFIX.length, RAW);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
