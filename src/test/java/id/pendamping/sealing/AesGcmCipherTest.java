package id.pendamping.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmCipherTest {

    private static final String NIK = "3509014101900003";

    private final Path home;

    AesGcmCipherTest(@TempDir Path home) {
        this.home = home;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", NIK, "+6281200000001", "Ñandú · 名前"})
    void opensWhatItSealed(String plain) {
        AesGcmCipher box = box((byte) 1);
        assertThat(box.open(box.seal(plain))).isEqualTo(plain);
    }

    @Test
    void sealsTheSameWordsDifferentlyEveryTime() {
        AesGcmCipher box = box((byte) 1);
        assertThat(box.seal(NIK)).isNotEqualTo(box.seal(NIK));
        assertThat(new String(box.seal(NIK), StandardCharsets.ISO_8859_1)).doesNotContain(NIK);
    }

    @Test
    void noticesEveryChangedByte() {
        AesGcmCipher box = box((byte) 1);
        byte[] sealed = box.seal(NIK);
        for (int i = 0; i < sealed.length; i++) {
            byte[] forged = sealed.clone();
            forged[i] ^= 1;
            assertThatIllegalStateException().isThrownBy(() -> box.open(forged));
        }
    }

    @Test
    void staysShutUnderAnotherKey() {
        byte[] sealed = box((byte) 1).seal(NIK);
        assertThatIllegalStateException()
                .isThrownBy(() -> box((byte) 2).open(sealed))
                .withMessageContaining("is it not the right key?");
    }

    @Test
    void fingerprintsForSearchUnderTheKeyAndApartByKind() {
        AesGcmCipher box = box((byte) 1);
        assertThat(box.fingerprint("nik", NIK))
                .hasSize(32)
                .isEqualTo(box.fingerprint("nik", NIK))
                .isNotEqualTo(box.fingerprint("phone", NIK))
                .isNotEqualTo(box.fingerprint("nik", "3509014101900004"))
                .isNotEqualTo(box((byte) 2).fingerprint("nik", NIK));
    }

    @Test
    void makesItsOwnKeyOnceAndFindsItAgain() throws IOException {
        byte[] sealed = new AesGcmCipher("", home).seal(NIK);
        assertThat(new AesGcmCipher("", home).open(sealed)).isEqualTo(NIK);
        try (Stream<Path> files = Files.list(home.resolve("secret"))) {
            assertThat(files).containsExactly(home.resolve("secret").resolve("data.key"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsTheKeyFromEverybodyElse() throws IOException {
        new AesGcmCipher("", home);
        assertThat(Files.getPosixFilePermissions(home.resolve("secret").resolve("data.key")))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    @Test
    void writesNoKeyWhenOneIsGiven() {
        box((byte) 1);
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 31, 33})
    void refusesAKeyOfTheWrongLength(int length) {
        String key = Base64.getEncoder().encodeToString(new byte[length]);
        assertThatIllegalStateException()
                .isThrownBy(() -> new AesGcmCipher(key, home))
                .withMessage("pendamping.keys.data must be 32 bytes in base64");
    }

    @Test
    void refusesADamagedKeyFileByItsName() throws IOException {
        Path file = home.resolve("secret").resolve("data.key");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "AAAA");
        assertThatIllegalStateException()
                .isThrownBy(() -> new AesGcmCipher("", home))
                .withMessageContaining(file.toString());
    }

    private AesGcmCipher box(byte fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, fill);
        return new AesGcmCipher(Base64.getEncoder().encodeToString(key), home);
    }
}
