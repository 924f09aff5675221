package id.pendamping.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;

/** What a sheet says of its cells behind its rows: which ones are merged, and where a conditional format strikes out. */
record SheetRemarks(String sheet, List<String> merged, List<SheetArea> struck) {

    static SheetRemarks of(WorkbookParts parts) throws IOException, XMLStreamException {
        CellStyles styles;
        try (XmlPart part = parts.styles()) {
            styles = new CellStyles(part);
        }
        List<String> merged = new ArrayList<>();
        List<SheetArea> struck = new ArrayList<>();
        try (XmlPart sheet = parts.sheet()) {
            String element = sheet.next();
            while (element != null) {
                if (element.equals("mergeCell")) {
                    merged.add(Objects.requireNonNullElse(sheet.attribute("ref"), ""));
                } else if (element.equals("conditionalFormatting")) {
                    struck.addAll(struck(sheet, styles));
                }
                element = sheet.next();
            }
        }
        return new SheetRemarks(parts.sheetName(), merged, struck);
    }

    /** Newer rules bring their format along and say behind it where they hold. */
    private static List<SheetArea> struck(XmlPart sheet, CellStyles styles) throws XMLStreamException {
        String areas = Objects.requireNonNullElse(sheet.attribute("sqref"), "");
        boolean strikes = false;
        String element = sheet.nextWithin("conditionalFormatting");
        while (element != null) {
            if (element.equals("cfRule")) {
                strikes |= sheet.attribute("dxfId") != null && styles.rulesStrike(sheet.number("dxfId"));
            } else if (element.equals("sqref")) {
                areas = sheet.text();
            } else {
                strikes |= sheet.strikesOut(element);
            }
            element = sheet.nextWithin("conditionalFormatting");
        }
        return strikes
                ? Arrays.stream(areas.strip().split("\\s+")).map(SheetArea::of).toList()
                : List.of();
    }

    boolean isStruckByRule() {
        return !struck.isEmpty();
    }

    /** Rules are not calculated: whether they strike out what is here, only the person can see. */
    void refuseStruck(SheetRow row) throws UnusableFile {
        for (SheetArea area : struck) {
            if (IntStream.range(0, row.cells().size())
                    .anyMatch(column -> area.covers(row.number(), column)
                            && !row.cells().get(column).stripped().isEmpty())) {
                throw new UnusableFile("refusal.import.struckByRule", sheet, area.reference());
            }
        }
    }
}
