package id.pendamping.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text of a file: UTF-8, UTF-16 or, from older spreadsheets, Windows-1252. Text that is UTF-8 in one place and not in
 * another was damaged on its way and is refused.
 */
final class FileText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';
    private static final int LOOKED_AT = 200;

    private FileText() {}

    static String of(byte[] content) throws UnusableFile {
        Optional<Charset> wide = wide(content);
        if (wide.isPresent()) {
            return plain(decoded(content, wide.get()).orElseThrow(() -> new UnusableFile("refusal.import.encoding")));
        }
        Optional<String> text = decoded(content, StandardCharsets.UTF_8);
        if (text.isPresent()) {
            return plain(text.get());
        }
        for (byte one : content) {
            if (one == 0) {
                throw new UnusableFile("refusal.import.kind");
            }
        }
        if (isPartlyUtf8(content)) {
            throw new UnusableFile("refusal.import.encoding");
        }
        return decoded(content, WINDOWS).orElseThrow(() -> new UnusableFile("refusal.import.encoding"));
    }

    private static String plain(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == MARK) {
            start++;
        }
        return text.substring(start);
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** By its mark, or because every other byte of its beginning is zero. */
    private static Optional<Charset> wide(byte[] content) {
        if (content.length < 2) {
            return Optional.empty();
        }
        int first = content[0] & 0xFF;
        int second = content[1] & 0xFF;
        int end = Math.min(content.length, LOOKED_AT) / 2 * 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < end; i += 2) {
            even += content[i] == 0 ? 1 : 0;
            odd += content[i + 1] == 0 ? 1 : 0;
        }
        if (first == 0xFF && second == 0xFE || odd == end / 2 && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        boolean bigEndian = first == 0xFE && second == 0xFF || even == end / 2 && odd == 0;
        return bigEndian ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Whether a letter of two or more bytes stands in it as UTF-8 writes it. */
    private static boolean isPartlyUtf8(byte[] content) {
        for (int i = 0; i + 1 < content.length; i++) {
            int lead = content[i] & 0xFF;
            int follow = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
            if (lead >= 0xC2 && lead <= 0xF4 && i + follow < content.length && follow(content, i + 1, follow)) {
                return true;
            }
        }
        return false;
    }

    private static boolean follow(byte[] content, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if ((content[i] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
