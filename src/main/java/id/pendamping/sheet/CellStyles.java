package id.pendamping.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** How a workbook shows its cells: the format of numbers, and what is struck out. */
final class CellStyles {

    private record Style(NumberFormat format, boolean isStruck) {}

    private static final Style PLAIN = new Style(NumberFormat.GENERAL, false);

    private final Map<Integer, NumberFormat> own = new HashMap<>();
    private final Set<Integer> struckFonts = new HashSet<>();
    private final List<Style> styles = new ArrayList<>();
    private final Set<Integer> strikingRules = new HashSet<>();

    /** Of a workbook that may say nothing about them. */
    CellStyles(@Nullable XmlPart part) throws XMLStreamException {
        String element = part == null ? null : part.next();
        while (part != null && element != null) {
            switch (element) {
                case "numFmt" ->
                    own.put(
                            part.number("numFmtId"),
                            new NumberFormat(Objects.requireNonNullElse(part.attribute("formatCode"), "General")));
                case "fonts" -> fonts(part);
                case "cellXfs" -> styles(part);
                case "dxfs" -> rules(part);
                default -> {}
            }
            element = part.next();
        }
    }

    private void fonts(XmlPart part) throws XMLStreamException {
        int font = -1;
        String element = part.nextWithin("fonts");
        while (element != null) {
            if (element.equals("font")) {
                font++;
            } else if (part.strikesOut(element)) {
                struckFonts.add(font);
            }
            element = part.nextWithin("fonts");
        }
    }

    private void styles(XmlPart part) throws XMLStreamException {
        String element = part.nextWithin("cellXfs");
        while (element != null) {
            if (element.equals("xf")) {
                int id = part.number("numFmtId");
                styles.add(new Style(
                        own.getOrDefault(id, NumberFormat.numbered(id)), struckFonts.contains(part.number("fontId"))));
            }
            element = part.nextWithin("cellXfs");
        }
    }

    private void rules(XmlPart part) throws XMLStreamException {
        int rule = -1;
        String element = part.nextWithin("dxfs");
        while (element != null) {
            if (element.equals("dxf")) {
                rule++;
            } else if (part.strikesOut(element)) {
                strikingRules.add(rule);
            }
            element = part.nextWithin("dxfs");
        }
    }

    NumberFormat format(int style) {
        return style(style).format();
    }

    boolean isStruck(int style) {
        return style(style).isStruck();
    }

    /** Whether the format that a conditional format gives to cells strikes them out. */
    boolean rulesStrike(int format) {
        return strikingRules.contains(format);
    }

    private Style style(int number) {
        return number < styles.size() ? styles.get(number) : PLAIN;
    }
}
