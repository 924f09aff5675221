package id.pendamping.sealing;

import id.pendamping.access.PersonalData;
import id.pendamping.shared.SealBroken;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * AES-256-GCM under a key that never enters the database. The key comes from {@code pendamping.keys.data} (base64, 32
 * bytes); a plain start makes one on first use and keeps it beside the data.
 */
@Component
public final class AesGcmCipher implements PersonalData {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey sealing;
    private final SecretKey fingerprinting;

    @Autowired
    AesGcmCipher(
            @Value("${pendamping.keys.data:}") String configured, @Value("${pendamping.data:./data}") Path dataHome) {
        this(
                configured.isBlank()
                        ? DataKey.keptBesideTheData(DataKey.standard(dataHome))
                        : DataKey.decode(configured, "pendamping.keys.data"));
    }

    private AesGcmCipher(byte[] master) {
        sealing = new SecretKeySpec(derive(master, "seal"), "AES");
        fingerprinting = new SecretKeySpec(derive(master, "fingerprint"), "HmacSHA256");
    }

    /** With the key that lies in the file, when there is one: it makes no key. */
    public static Optional<AesGcmCipher> reading(Path file) throws IOException {
        return DataKey.read(file).map(AesGcmCipher::new);
    }

    @Override
    public byte[] seal(String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text;
        try {
            text = run(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return ByteBuffer.allocate(nonce.length + text.length)
                .put(nonce)
                .put(text)
                .array();
    }

    @Override
    public String open(byte[] sealed) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(sealed);
            byte[] nonce = new byte[NONCE_BYTES];
            buffer.get(nonce);
            byte[] text = new byte[buffer.remaining()];
            buffer.get(text);
            return new String(run(Cipher.DECRYPT_MODE, nonce, text), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | BufferUnderflowException e) {
            throw new SealBroken(e);
        }
    }

    @Override
    public byte[] fingerprint(String kind, String plain) {
        return hmac(fingerprinting, kind + '\n' + plain);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(text);
    }

    private static byte[] derive(byte[] master, String purpose) {
        return hmac(new SecretKeySpec(master, "HmacSHA256"), purpose);
    }

    private static byte[] hmac(SecretKey key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
