package id.pendamping.evidence;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks through every object of a PDF, also those that nothing leads to, for what acts or carries files. What is only named
 * like an action, as a font may be, is none.
 */
final class PaperObjects {

    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "EmbeddedFiles", "EF", "XFA", "RichMediaContent");
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "Hide",
            "Thread",
            "GoToR",
            "GoToE",
            "Sound",
            "Movie",
            "Rendition",
            "Named",
            "RichMediaExecute",
            "GoTo3DView",
            "Trans");
    private static final Set<String> CARRIERS =
            Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D", "EmbeddedFile", "PS");
    /** Under these keys stand dictionaries whose keys are names that a writer made up. */
    private static final Set<String> NAMING = Set.of(
            "Font",
            "XObject",
            "ColorSpace",
            "ExtGState",
            "Pattern",
            "Shading",
            "Properties",
            "ClassMap",
            "RoleMap",
            "Dests",
            "CharProcs",
            "Colorants");

    /** Keys whose value says what a dictionary is. */
    private static final Set<String> KINDS = Set.of("S", "Type", "Subtype", "Subtype2");

    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:", "tel:");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> links = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> byThemselves = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> naming = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> meaning = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<COSDictionary> dictionaries = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    private PaperObjects() {}

    static PaperObjects of(COSDocument document) throws IOException {
        PaperObjects objects = new PaperObjects();
        objects.walk(document.getTrailer());
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            objects.walk(document.getObjectFromPool(key));
        }
        return objects;
    }

    boolean act() {
        return dictionaries.stream().anyMatch(this::acts);
    }

    /** How many names of these stand where nothing is done with them: as names of resources and places, and as what leads to them. */
    long named(Predicate<String> names) {
        return values.stream().filter(names).count()
                + dictionaries.stream()
                        .filter(this::isNaming)
                        .flatMap(dictionary -> dictionary.keySet().stream())
                        .map(COSName::getName)
                        .filter(names)
                        .count();
    }

    private boolean isNaming(COSDictionary dictionary) {
        return naming.contains(dictionary) && !meaning.contains(dictionary);
    }

    private void walk(@Nullable COSBase start) {
        Deque<COSBase> open = new ArrayDeque<>();
        add(open, start);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSDictionary dictionary) {
                note(dictionary);
                dictionary.keySet().forEach(key -> {
                    COSBase value = dictionary.getDictionaryObject(key);
                    mark(value, NAMING.contains(key.getName()) && !isNaming(dictionary));
                    note(dictionary.getItem(key), key);
                    add(open, value);
                });
            } else if (next instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    mark(array.getObject(i), false);
                    note(array.get(i), null);
                    add(open, array.getObject(i));
                }
            }
        }
    }

    private void add(Deque<COSBase> open, @Nullable COSBase found) {
        COSBase object = found instanceof COSObject reference ? reference.getObject() : found;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            open.push(object);
        }
    }

    private void mark(@Nullable COSBase value, boolean names) {
        if (value instanceof COSDictionary) {
            (names ? naming : meaning).add(value);
        }
    }

    /** A name that stands there itself, and says of nothing what it is. */
    private void note(@Nullable COSBase value, @Nullable COSName key) {
        if (value instanceof COSName name && (key == null || !KINDS.contains(key.getName()))) {
            values.add(name.getName());
        }
    }

    private void note(COSDictionary dictionary) {
        dictionaries.add(dictionary);
        COSBase action = dictionary.getDictionaryObject(COSName.A);
        if (action != null && COSName.getPDFName("Link").equals(dictionary.getDictionaryObject(COSName.SUBTYPE))) {
            links.add(action);
        }
        note(dictionary.getDictionaryObject(COSName.OPEN_ACTION));
        if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary occasions) {
            occasions.keySet().forEach(occasion -> note(occasions.getDictionaryObject(occasion)));
        }
    }

    private void note(@Nullable COSBase action) {
        if (action instanceof COSDictionary) {
            byThemselves.add(action);
        }
    }

    private boolean acts(COSDictionary dictionary) {
        String action = dictionary.getNameAsString(COSName.S);
        boolean carries = CARRIERS.contains(String.valueOf(dictionary.getNameAsString(COSName.SUBTYPE)))
                || CARRIERS.contains(String.valueOf(dictionary.getNameAsString(COSName.TYPE)))
                || CARRIERS.contains(String.valueOf(dictionary.getNameAsString("Subtype2")));
        return carries
                || isKeptElsewhere(dictionary)
                || !isNaming(dictionary) && dictionary.keySet().stream().anyMatch(key -> KEYS.contains(key.getName()))
                || action != null && ACTIONS.contains(action)
                || "URI".equals(action) && !isLink(dictionary);
    }

    /** A stream or page whose content a viewer fetches from another file or address. */
    private static boolean isKeptElsewhere(COSDictionary dictionary) {
        return dictionary instanceof COSStream && (dictionary.containsKey(COSName.F) || dictionary.containsKey("Ref"));
    }

    /** Where somebody has to press it, and it leads to an address. */
    private boolean isLink(COSDictionary action) {
        String address = String.valueOf(action.getString(COSName.URI)).strip().toLowerCase(Locale.ROOT);
        return links.contains(action)
                && !byThemselves.contains(action)
                && SCHEMES.stream().anyMatch(address::startsWith);
    }
}
