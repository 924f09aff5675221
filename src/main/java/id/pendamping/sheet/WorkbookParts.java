package id.pendamping.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Which part of a workbook holds its first visible sheet, its texts and its formats; only the sheet has to be there. */
final class WorkbookParts {

    private static final String ROOT = "_rels/.rels";
    private static final String USUAL = "xl/workbook.xml";
    private static final int EPOCH = 1904;

    private final ZipFile zip;
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private String sheetName = "";
    private boolean from1904;
    private boolean isToBeCalculated;

    WorkbookParts(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        String workbook = workbook(zip);
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String relations = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        try (XmlPart part = new XmlPart(open(relations))) {
            String element = part.next();
            while (element != null) {
                if (element.equals("Relationship")) {
                    relation(part, folder);
                }
                element = part.next();
            }
        }
        try (XmlPart part = new XmlPart(open(workbook))) {
            String element = part.next();
            while (element != null) {
                note(element, part);
                element = part.next();
            }
        }
    }

    /** Where the package says that its workbook is; null when it has none. */
    static @Nullable String find(ZipFile zip) throws IOException, XMLStreamException {
        ZipArchiveEntry root = entry(zip, ROOT);
        if (root != null) {
            try (XmlPart part = new XmlPart(zip.getInputStream(root))) {
                String element = part.next();
                while (element != null) {
                    String type = part.attribute("Type");
                    if (type != null && type.endsWith("/officeDocument")) {
                        String target = resolved("", Objects.requireNonNullElse(part.attribute("Target"), ""));
                        return target.contains("workbook") && target.endsWith(".xml") ? target : null;
                    }
                    element = part.next();
                }
            }
        }
        return entry(zip, USUAL) == null ? null : USUAL;
    }

    private static String workbook(ZipFile zip) throws IOException, XMLStreamException {
        String found = find(zip);
        if (found == null) {
            throw new IOException("no workbook");
        }
        return found;
    }

    private void relation(XmlPart part, String folder) {
        String id = part.attribute("Id");
        String target = part.attribute("Target");
        String type = part.attribute("Type");
        if (id != null && target != null && type != null) {
            targets.put(id, resolved(folder, target));
            String kind = type.substring(type.lastIndexOf('/') + 1);
            kinds.put(id, kind);
            targets.putIfAbsent(kind, resolved(folder, target));
        }
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        String shorter = path.replaceFirst("[^/]+/\\.\\./", "").replace("/./", "/");
        return shorter.startsWith("./") ? shorter.substring(2) : shorter;
    }

    private void note(String element, XmlPart part) {
        if (element.equals("workbookPr")) {
            String value = part.attribute("date" + EPOCH);
            from1904 = "1".equals(value) || "true".equals(value);
        } else if (element.equals("calcPr")) {
            isToBeCalculated = List.of("1", "true").contains(String.valueOf(part.attribute("fullCalcOnLoad")));
        } else if (element.equals("sheet")) {
            String state = part.attribute("state");
            String id = part.attribute("id");
            if (id != null && (state == null || state.equals("visible")) && "worksheet".equals(kinds.get(id))) {
                sheets.add(targets.get(id));
                sheetName = sheets.size() > 1 ? sheetName : Objects.requireNonNullElse(part.attribute("name"), "");
            }
        }
    }

    /** Whether its writer asks for the formulas to be calculated when it is opened. */
    boolean isToBeCalculated() {
        return isToBeCalculated;
    }

    boolean countsFrom1904() {
        return from1904;
    }

    /** What people call the sheet that is read. */
    String sheetName() {
        return sheetName;
    }

    XmlPart sheet() throws IOException, XMLStreamException {
        if (sheets.isEmpty()) {
            throw new IOException("no sheet");
        }
        return new XmlPart(open(sheets.get(0)));
    }

    @Nullable
    XmlPart sharedStrings() throws IOException, XMLStreamException {
        return optional("sharedStrings");
    }

    @Nullable
    XmlPart styles() throws IOException, XMLStreamException {
        return optional("styles");
    }

    private @Nullable XmlPart optional(String kind) throws IOException, XMLStreamException {
        String target = targets.get(kind);
        ZipArchiveEntry entry = target == null ? null : entry(zip, target);
        return entry == null ? null : new XmlPart(zip.getInputStream(entry));
    }

    private InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entry(zip, name);
        if (entry == null) {
            throw new IOException("no part " + name);
        }
        return zip.getInputStream(entry);
    }

    private static @Nullable ZipArchiveEntry entry(ZipFile zip, String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        for (var each = zip.getEntries(); entry == null && each.hasMoreElements(); ) {
            ZipArchiveEntry other = each.nextElement();
            if (other.getName().replace('\\', '/').equalsIgnoreCase(name)) {
                entry = other;
            }
        }
        return entry;
    }
}
