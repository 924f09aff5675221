package id.pendamping.proof;

import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.proof.ChainProof.Inclusion;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An inclusion as a line that fits a QR code: the public key is all it takes to check it. The fields
 * are separated by bars, hashes and signature in base64url; the root follows from the path.
 */
final class ProofTicket {

    private static final String FORM = "PENDAMPING1";

    private ProofTicket() {}

    static String of(String number, Inclusion inclusion) {
        Checkpoint checkpoint = inclusion.checkpoint();
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        inclusion.path().forEach(hash -> path.writeBytes(HexFormat.of().parseHex(hash)));
        return String.join(
                "|",
                FORM,
                number,
                inclusion.head().subject().id(),
                String.valueOf(inclusion.head().sequence()),
                shorter(inclusion.head().hash()),
                String.valueOf(inclusion.position()),
                String.valueOf(checkpoint.number()),
                checkpoint.madeAt().toString(),
                String.valueOf(checkpoint.subjects()),
                String.valueOf(checkpoint.entries()),
                shorter(checkpoint.previous()),
                checkpoint.key(),
                shorter(checkpoint.signature()),
                encode(path.toByteArray()));
    }

    private static String shorter(String hex) {
        return encode(HexFormat.of().parseHex(hex));
    }

    private static String encode(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
