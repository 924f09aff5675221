package id.pendamping.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook as any writer may write it: cells are given in XML. */
public final class RawWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<String> formats = new ArrayList<>(List.of(""));
    private final Map<Integer, String> fonts = new LinkedHashMap<>();
    private final List<String> rules = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private final StringBuilder rows = new StringBuilder();
    private final StringBuilder behind = new StringBuilder();
    private String prefix = "";
    private boolean from1904;
    private boolean styled = true;
    private boolean calculated = true;

    /** Its writer leaves it to others to calculate. */
    public RawWorkbook notCalculated() {
        calculated = false;
        return this;
    }

    public RawWorkbook withoutStyles() {
        styled = false;
        return this;
    }

    public RawWorkbook prefixed(String name) {
        prefix = name + ":";
        return this;
    }

    public RawWorkbook from1904() {
        from1904 = true;
        return this;
    }

    /** The number of a style with this number format. */
    public int format(String code) {
        formats.add(code);
        return formats.size() - 1;
    }

    /** The number of a style whose font is this, given in XML. */
    public int font(String xml) {
        fonts.put(formats.size(), xml);
        return format("");
    }

    /** A conditional format whose font is this, given in XML, as all programs write it. */
    public RawWorkbook rule(String areas, String font) {
        rules.add("<dxf>" + font + "</dxf>");
        return behind("<conditionalFormatting sqref=\"" + areas + "\"><cfRule type=\"expression\" dxfId=\""
                + (rules.size() - 1) + "\" priority=\"1\"><formula>$A2=1</formula></cfRule></conditionalFormatting>");
    }

    /** What stands behind the rows, in XML. */
    public RawWorkbook behind(String xml) {
        behind.append(xml);
        return this;
    }

    /** The number of a shared text, given in XML. */
    public int shared(String xml) {
        shared.add(xml);
        return shared.size() - 1;
    }

    public RawWorkbook row(String... cells) {
        rows.append("<row>").append(String.join("", cells)).append("</row>");
        return this;
    }

    /** A row that says its own number. */
    public RawWorkbook rowOf(int number, String... cells) {
        rows.append("<row r=\"")
                .append(number)
                .append("\">")
                .append(String.join("", cells))
                .append("</row>");
        return this;
    }

    public RawWorkbook merge(String... ranges) {
        behind.append("<mergeCells>");
        for (String range : ranges) {
            behind.append("<mergeCell ref=\"").append(range).append("\"/>");
        }
        behind.append("</mergeCells>");
        return this;
    }

    /** A cell with text in it. */
    public static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public byte[] write() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"a\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">"
                        + (from1904 ? "<workbookPr date1904=\"1\"/>" : "")
                        + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets>"
                        + (calculated
                                ? "<calcPr calcId=\"191029\"/>"
                                : "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/>")
                        + "</workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations("<Relationship Id=\"s\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"/xl/worksheets/data.xml\"/>"
                        + (shared.isEmpty() ? "" : relation("t", "sharedStrings"))
                        + (styled ? relation("y", "styles") : "")));
        String sheet = "<worksheet><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>";
        parts.put(
                "xl/worksheets/data.xml",
                prefix.isEmpty()
                        ? sheet.replaceFirst("<worksheet", "<worksheet xmlns=\"" + MAIN + "\"")
                        : sheet.replaceAll("<(/?)(?=[a-z])", "<$1" + prefix)
                                .replaceFirst(
                                        "worksheet",
                                        "worksheet xmlns:" + prefix.replace(":", "") + "=\"" + MAIN + "\""));
        if (!shared.isEmpty()) {
            parts.put(
                    "xl/sharedStrings.xml",
                    "<sst xmlns=\"" + MAIN + "\"><si>" + String.join("</si><si>", shared) + "</si></sst>");
        }
        if (styled) {
            parts.put("xl/styles.xml", styles());
        }
        return zipped(parts);
    }

    private static String relation(String id, String kind) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + '/' + kind + "\" Target=\"" + kind + ".xml\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    private String styles() {
        var own = new StringBuilder();
        var cells = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            boolean numbered = formats.get(i).matches("(?:[1-9]\\d)?");
            int id = numbered ? Integer.parseInt('0' + formats.get(i)) : 170 + i;
            if (!numbered) {
                own.append("<numFmt numFmtId=\"")
                        .append(id)
                        .append("\" formatCode=\"")
                        .append(formats.get(i)
                                .replace("&", "&amp;")
                                .replace("\"", "&quot;")
                                .replace("<", "&lt;"))
                        .append("\"/>");
            }
            int font = List.copyOf(fonts.keySet()).indexOf(i) + 1;
            cells.append("<xf numFmtId=\"" + id + "\" fontId=\"" + font + "\"/>");
        }
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts>" + own + "</numFmts><fonts><font/>"
                + String.join("", fonts.values()) + "</fonts><cellStyleXfs><xf numFmtId=\"14\"/>"
                + "</cellStyleXfs><cellXfs>" + cells + "</cellXfs><dxfs>" + String.join("", rules)
                + "</dxfs></styleSheet>";
    }

    private static byte[] zipped(Map<String, String> parts) {
        var file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
