package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointKey;
import id.pendamping.transparency.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    /** The first test of RFC 8032. */
    private static final String RFC_SEED = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

    private static final String RFC_PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
    private static final Checkpoint UNSIGNED =
            new Checkpoint(1, Instant.parse("2023-11-15T16:00:00Z"), 3, 9, "a".repeat(64), Checkpoint.NONE, "", "");

    @TempDir
    Path folder;

    @Test
    void makesItsKeyOnceAndLetsNobodyElseReadIt() throws IOException {
        SigningKey first = new SigningKey("", "", folder);
        Path file = folder.resolve("secret/checkpoint.key");
        assertThat(file).as("before anything is signed").exists();
        String id = first.current().id();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SigningKey("", "", folder).current().id()).isEqualTo(id);
    }

    @Test
    void derivesThePublicKeyOfAMountedOne() throws IOException {
        byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + RFC_SEED);
        Path file = Files.writeString(
                folder.resolve("mounted.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + java.util.Base64.getEncoder().encodeToString(pkcs8)
                        + "\n-----END PRIVATE KEY-----\n");

        byte[] encoded = KeyFile.read(file).getPublic().getEncoded();
        assertThat(HexFormat.of().formatHex(encoded)).endsWith(RFC_PUBLIC);
    }

    @Test
    void aKeyThatIsMissingIsNotMadeInItsPlace() {
        SigningKey absent = new SigningKey(folder.resolve("absent.pem").toString(), "", folder);
        assertThatThrownBy(absent::current).hasMessageContaining("absent.pem");
    }

    @Test
    void onlyTheSignersKeyAndTheSignedWordsFit() throws IOException {
        SigningKey key = new SigningKey("", "", folder);
        Checkpoint signed = key.sign(keyed(UNSIGNED, key));
        Path pem = Files.writeString(folder.resolve("kept.pem"), key.current().pem());
        CheckpointKey kept = CheckpointKey.read(pem).get(0);

        assertThat(kept.hasSigned(signed)).isTrue();
        assertThat(kept.hasSigned(new Checkpoint(
                        2,
                        signed.madeAt(),
                        signed.subjects(),
                        signed.entries(),
                        signed.root(),
                        signed.previous(),
                        signed.key(),
                        signed.signature())))
                .isFalse();
        SigningKey other = new SigningKey("", "", folder.resolve("other"));
        assertThat(kept.hasSigned(other.sign(keyed(UNSIGNED, key)))).isFalse();
    }

    private static Checkpoint keyed(Checkpoint checkpoint, SigningKey key) {
        return new Checkpoint(
                checkpoint.number(),
                checkpoint.madeAt(),
                checkpoint.subjects(),
                checkpoint.entries(),
                checkpoint.root(),
                checkpoint.previous(),
                key.current().id(),
                "");
    }
}
