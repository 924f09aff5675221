package id.pendamping.filing;

import id.pendamping.papers.Paper;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the path of a file in an archive says: whose paper it is, and which. */
sealed interface PaperName {

    /**
     * A paper.
     *
     * @param group the number of the case, or the name of the group
     * @param whose of an identity card: the member's place in the registration, role, name or NIK; else empty
     */
    record Of(String group, Paper.Kind kind, String whose) implements PaperName {}

    /** A folder or file that says too little. */
    record Unclear(Refusal refusal) implements PaperName {}

    /** What the computers of senders add by themselves. */
    record Leftover() implements PaperName {}

    static PaperName of(String path) {
        return new PathReading(path).read();
    }

    /** Folders name the group, the file and folders in it the kind of paper. */
    final class PathReading {

        private static final Pattern CASE_NUMBER = Pattern.compile("tkm[ _.-]?(\\d{4})[ _.-]?(\\d{4})[ _.-]?(\\d{5})");
        private static final Pattern LEFTOVER =
                Pattern.compile("(?:.*/)?(?:\\..*|__macosx(?:/.*)?|thumbs\\.db|desktop\\.ini)");
        private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,5}$");
        private static final Pattern BETWEEN = Pattern.compile("[\\s_.,;()\\[\\]+-]+");
        private static final Pattern BESIDE_NUMBER = Pattern.compile("(?<=[a-z])(?=\\d)");

        /** The first that fits says the kind; so the photograph of a card is a card. */
        private static final Map<Paper.Kind, List<String>> WORDS = new LinkedHashMap<>();

        private static final Pattern BESIDE_A_CARD =
                Pattern.compile("\\b(?:foto|photo|scan|pindai|fotokopi|copy|salinan|anggota|member|nomor|no)\\b");

        static {
            WORDS.put(Paper.Kind.IDENTITY_CARD, List.of("e ?ktp", "ktp", "kartu tanda penduduk", "identity card"));
            WORDS.put(Paper.Kind.PASSBOOK, List.of("buku (?:tabungan|rekening)", "tabungan", "rekening", "passbook"));
            WORDS.put(
                    Paper.Kind.VILLAGE_LETTER,
                    List.of("surat (?:keterangan )?desa", "surat (?:keterangan )?kelurahan", "village letter"));
            WORDS.put(Paper.Kind.MINUTES, List.of("berita acara(?: kunjungan)?", "minutes"));
            WORDS.put(Paper.Kind.VISIT, List.of("(?:foto )?kunjungan", "visit"));
            WORDS.put(Paper.Kind.OTHER, List.of("(?:berkas )?lain(?:nya)?(?: lain)?", "others?"));
            WORDS.put(
                    Paper.Kind.PLACE,
                    List.of("(?:foto )?tempat(?: usaha)?", "lokasi", "foto(?: usaha)?", "place", "photo"));
        }

        private final String path;

        PathReading(String path) {
            this.path = NormalForm.sought(path.replace('\\', '/'));
        }

        PaperName read() {
            if (LEFTOVER.matcher(NormalForm.compared(path)).matches()) {
                return new Leftover();
            }
            List<String> parts = Arrays.stream(path.split("/"))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .toList();
            for (int i = parts.size() - 1; i >= 0; i--) {
                Matcher number = CASE_NUMBER.matcher(NormalForm.compared(parts.get(i)));
                if (number.find()) {
                    String rest = number.replaceFirst(" ");
                    return paper(
                            "TKM-%s-%s-%s".formatted(number.group(1), number.group(2), number.group(3)),
                            rest + ' ' + words(parts.subList(i + 1, parts.size())));
                }
            }
            for (int i = parts.size() - 2; i >= 0; i--) {
                if (!saysKindAlone(parts.get(i))) {
                    return paper(parts.get(i), words(parts.subList(i + 1, parts.size())));
                }
            }
            return new Unclear(Refusal.of("refusal.filing.whichGroup"));
        }

        private static PaperName paper(String group, String said) {
            String plain = plain(said);
            for (Map.Entry<Paper.Kind, List<String>> kind : WORDS.entrySet()) {
                Matcher word = pattern(kind.getValue()).matcher(plain);
                if (word.find()) {
                    return kind.getKey() == Paper.Kind.IDENTITY_CARD
                            ? card(group, word.replaceAll(" "))
                            : new Of(group, kind.getKey(), "");
                }
            }
            return new Unclear(Refusal.of("refusal.filing.whichKind"));
        }

        private static PaperName card(String group, String rest) {
            String whose = BESIDE_A_CARD
                    .matcher(rest)
                    .replaceAll(" ")
                    .replaceAll(" +", " ")
                    .strip();
            return whose.isEmpty()
                    ? new Unclear(Refusal.of("refusal.filing.whoseCard"))
                    : new Of(group, Paper.Kind.IDENTITY_CARD, whose);
        }

        private static boolean saysKindAlone(String folder) {
            String plain = plain(folder);
            return WORDS.values().stream()
                    .anyMatch(words -> pattern(words).matcher(plain).matches());
        }

        private static Pattern pattern(List<String> words) {
            return Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b");
        }

        private static String words(List<String> parts) {
            return parts.stream().map(NormalForm::compared).collect(Collectors.joining(" "));
        }

        private static String plain(String text) {
            String bare = ENDING.matcher(NormalForm.compared(text)).replaceFirst("");
            String parted = BESIDE_NUMBER.matcher(bare).replaceAll(" ");
            return BETWEEN.matcher(parted).replaceAll(" ").strip();
        }
    }
}
