package id.pendamping.filing;

import id.pendamping.papers.Paper;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words by which people name papers. */
final class PaperWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BESIDE_NUMBER = Pattern.compile("(?<=\\p{L})(?=\\d)");

    /** What comes first says the kind; so the photograph of a card is a card, and another paper is one whatever it shows. */
    private static final Map<Paper.Kind, Pattern> KINDS = new LinkedHashMap<>();

    /** Words that say nothing of whose card it is, nor of a kind. */
    private static final Pattern IDLE = Pattern.compile(
            "\\b(?:foto|photo|scan|pindai(?:an)?|fotokopi|copy|salinan|anggota|member|nomor|no|baru|surat|berkas|dokumen|file)\\b");

    static {
        KINDS.put(Paper.Kind.OTHER, Pattern.compile("^(?:berkas )?lain(?:nya)?(?: lain)?\\b|^others?\\b"));
        KINDS.put(Paper.Kind.IDENTITY_CARD, words("e ?ktp|ktp|kartu tanda penduduk|identity card"));
        KINDS.put(Paper.Kind.PASSBOOK, words("buku ?(?:tabungan|rekening)|tabungan|rekening|passbook"));
        KINDS.put(Paper.Kind.VILLAGE_LETTER, words("surat ?(?:keterangan )?(?:desa|kelurahan)|skd|village letter"));
        KINDS.put(Paper.Kind.MINUTES, words("berita ?acara(?: kunjungan)?|minutes"));
        KINDS.put(Paper.Kind.VISIT, words("(?:foto )?kunjungan|visit"));
        KINDS.put(Paper.Kind.PLACE, words("(?:foto )?(?:tempat|lokasi)(?: usaha)?|foto(?: usaha)?|place|photo"));
    }

    private PaperWords() {}

    /** The paper of a group that these words mean. */
    static PaperName paper(String group, String beside, String said) {
        String plain = plain(said);
        for (Map.Entry<Paper.Kind, Pattern> kind : KINDS.entrySet()) {
            Matcher word = kind.getValue().matcher(plain);
            if (word.find()) {
                return kind.getKey() == Paper.Kind.IDENTITY_CARD
                        ? card(group, beside, word.replaceAll(" "))
                        : new PaperName.Of(group, beside, kind.getKey(), "");
            }
        }
        return new PaperName.Unclear(Refusal.of("refusal.filing.whichKind"));
    }

    private static PaperName card(String group, String beside, String rest) {
        String whose = plain(IDLE.matcher(rest).replaceAll(" "));
        return whose.isEmpty()
                ? new PaperName.Unclear(Refusal.of("refusal.filing.whoseCard"))
                : new PaperName.Of(group, beside, Paper.Kind.IDENTITY_CARD, whose);
    }

    /** Whether a folder is named by kinds of papers and nothing else. */
    static boolean sayKindsAlone(String folder) {
        String rest = plain(folder);
        for (Pattern kind : KINDS.values()) {
            rest = kind.matcher(rest).replaceAll(" ");
        }
        return IDLE.matcher(rest).replaceAll(" ").isBlank();
    }

    /** Small letters, one blank between words and between a word and a number. */
    static String plain(String text) {
        String parted = BESIDE_NUMBER.matcher(NormalForm.compared(text)).replaceAll(" ");
        return BETWEEN.matcher(parted).replaceAll(" ").strip();
    }

    /** Without what people put between words. */
    static String joined(String text) {
        return BETWEEN.matcher(NormalForm.compared(text)).replaceAll("");
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b");
    }
}
