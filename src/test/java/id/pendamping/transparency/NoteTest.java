package id.pendamping.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteTest {

    /** The example with which signed notes are commonly explained. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final Instant WHEN = Instant.parse("2023-03-20T12:25:47Z");

    @TempDir
    Path folder;

    @Test
    void aNoteOfOthersIsReadWrittenAndChecked() throws Malformed {
        NoteKey key = NoteKey.parse(KEY);
        Note note = Note.parse(NOTE);
        assertThat(key).hasToString(KEY);
        assertThat(note).hasToString(NOTE);
        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(Note.parse(NOTE.replace("answer", "riddle")).isSignedBy(key)).isFalse();
    }

    /** The words of cosignature/v1, taken from its specification. */
    @Test
    void aWitnessSignsTheMomentAndTheText() throws Malformed, GeneralSecurityException {
        NoteSigner witness = new NoteSigner(
                "witness.example.com/w1", NoteKey.Kind.WITNESS, KeyFile.kept(folder.resolve("witness.key")));
        String text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        NoteSignature line = NoteSignature.parse(witness.cosign(text, WHEN).toString());

        assertThat(line.seconds()).isEqualTo(1_679_315_147L);
        assertThat(line.octets()).hasSize(8 + 64);
        assertThat(NoteKey.parse(witness.key().toString()).hasSigned(text, line))
                .isTrue();
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(witness.key().key());
        check.update(("cosignature/v1\ntime 1679315147\n" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Arrays.copyOfRange(line.octets(), 8, 72))).isTrue();
        assertThat(witness.key().hasSigned(text.replace("20852163", "20852164"), line))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text\n", "text\n\n", "text\n\n- a b\n", "te\txt\n\n— a AAAAAAAA\n", "text\n\n— a AAAA\n"})
    void whatIsNoNoteIsRefused(String text) {
        assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "a\n1\nCsUY\n", "\n1\n\n", "a\n-1\n"})
    void whatIsNoCheckpointIsRefused(String text) {
        assertThatThrownBy(() -> TreeHead.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void aPolicyNamesWitnessesAndHowMany() throws Malformed {
        List<NoteSigner> three = List.of(witness("a"), witness("b"), witness("c"));
        StringBuilder lines = new StringBuilder("# who witnesses\n");
        three.forEach(one -> lines.append("witness " + one.key().name() + ' ' + one.key() + " http://127.0.0.1:1\n"));
        WitnessPolicy policy = WitnessPolicy.parse(lines + "\n\tgroup two 2 a b c\nquorum two\n");
        Note note = new Note("x\n", List.of(witness("log").sign("x\n")));

        assertThat(policy.witnesses()).hasSize(3).allMatch(one -> one.url().endsWith(":1"));
        assertThat(policy.isComplete(note.with(List.of(three.get(1).cosign("x\n", WHEN)))))
                .isFalse();
        assertThat(policy.isComplete(note.with(
                        List.of(three.get(1).cosign("x\n", WHEN), three.get(1).cosign("x\n", WHEN.plusSeconds(1))))))
                .as("the same one twice")
                .isFalse();
        assertThat(policy.isComplete(note.with(
                        List.of(three.get(1).cosign("x\n", WHEN), three.get(0).cosign("x\n", WHEN)))))
                .isTrue();
        assertThat(policy.isComplete(note.with(
                        List.of(three.get(1).cosign("x\n", WHEN), three.get(0).cosign("y\n", WHEN)))))
                .as("another note")
                .isFalse();
        assertThat(WitnessPolicy.parse(lines + "quorum c\n").least()).isEqualTo(1);
        assertThat(WitnessPolicy.parse(lines + "group g all a b\nquorum g\n").least())
                .isEqualTo(2);
        for (String wrong : List.of("", "quorum d\n", "group g 3 a b\nquorum g\n", "witness x y\nquorum none\n")) {
            assertThatThrownBy(() -> WitnessPolicy.parse(lines + wrong)).isInstanceOf(Malformed.class);
        }
    }

    private NoteSigner witness(String name) {
        return new NoteSigner(name, NoteKey.Kind.WITNESS, KeyFile.kept(folder.resolve(name + ".key")));
    }
}
