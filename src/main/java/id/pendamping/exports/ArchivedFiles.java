package id.pendamping.exports;

import id.pendamping.access.Account;
import id.pendamping.evidence.Evidence;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.evidence.GuardedFiles;
import id.pendamping.evidence.TitledFiles;
import id.pendamping.listing.Page;
import id.pendamping.shared.Subject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;

/** The evidence of a case as an archive lists it: latest first, each under a name that says what it shows. */
@Component
class ArchivedFiles {

    private static final int AT_ONCE = 20;
    private static final int LONGEST = 60;
    private static final Map<String, String> ENDINGS =
            Map.of("image/jpeg", ".jpg", "image/png", ".png", "application/pdf", ".pdf");

    /**
     * One of them.
     *
     * @param withheld whether this reader may not open it
     */
    record Piece(Evidence.Item item, String name, String title, boolean withheld) {}

    private final EvidenceList evidence;
    private final List<GuardedFiles> guards;
    private final List<TitledFiles> titled;
    private final MessageSource texts;

    ArchivedFiles(EvidenceList evidence, List<GuardedFiles> guards, List<TitledFiles> titled, MessageSource texts) {
        this.evidence = evidence;
        this.guards = guards;
        this.titled = titled;
        this.texts = texts;
    }

    List<Piece> of(Subject subject, Account reader, Locale locale) {
        Set<UUID> withheld = new HashSet<>();
        guards.forEach(guard -> withheld.addAll(guard.withheld(reader, subject)));
        Map<UUID, MessageSourceResolvable> titles = new HashMap<>();
        titled.forEach(one -> titles.putAll(one.titles(subject)));
        List<Piece> pieces = new ArrayList<>();
        for (Evidence.Item item : Page.all(AT_ONCE, part -> evidence.page(subject, part))) {
            MessageSourceResolvable title = titles.get(item.id());
            String words =
                    title == null ? texts.getMessage("file.other", null, locale) : texts.getMessage(title, locale);
            pieces.add(new Piece(item, name(pieces.size() + 1, words, item), words, withheld.contains(item.id())));
        }
        return pieces;
    }

    /** In letters that every system takes. */
    private static String name(int number, String title, Evidence.Item item) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        String word = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
        return "evidence/%03d%s%s%s"
                .formatted(number, word.isEmpty() ? "" : "-", word, ENDINGS.getOrDefault(item.mediaType(), ""));
    }
}
