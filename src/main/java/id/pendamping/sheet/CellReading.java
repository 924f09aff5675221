package id.pendamping.sheet;

import id.pendamping.shared.Moments;
import id.pendamping.sheet.SheetCell.Kind;
import id.pendamping.sheet.XmlPart.RichText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Makes cells of what a workbook keeps for them: by the type of what they hold, and for numbers by their format. */
final class CellReading {

    /** Digits a spreadsheet keeps of a number; longer ones were rounded. */
    private static final int KEPT_DIGITS = 15;

    private static final int AMBIGUOUS_DECIMALS = 3;
    private static final int LAST_DAY = 2_958_465;
    private static final int DAY_THAT_NEVER_WAS = 60;
    /** As any program writes them: a spreadsheet knows no exponent of more than three digits. */
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?=\\.?\\d)\\d{0,400}(?:\\.\\d{0,400})?(?:[eE][-+]?\\d{1,3})?");

    private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ](?!24)[^Zz+-]*)?");

    private final boolean from1904;
    private final boolean isToBeCalculated;
    private final List<RichText> texts = new ArrayList<>();
    private final CellStyles styles;

    CellReading(WorkbookParts parts) throws IOException, XMLStreamException {
        from1904 = parts.countsFrom1904();
        isToBeCalculated = parts.isToBeCalculated();
        try (XmlPart part = parts.sharedStrings()) {
            String element = part == null ? null : part.next();
            while (part != null && element != null) {
                if (element.equals("si")) {
                    texts.add(part.richText("si"));
                }
                element = part.next();
            }
        }
        try (XmlPart part = parts.styles()) {
            styles = new CellStyles(part);
        }
    }

    /** The cell at which the part stands, up to its end. */
    SheetCell cell(XmlPart part) throws XMLStreamException {
        String type = Objects.requireNonNullElse(part.attribute("t"), "n");
        int style = part.number("s");
        String formula = null;
        String value = null;
        RichText inline = null;
        String element = part.nextWithin("c");
        while (element != null) {
            switch (element) {
                case "f" -> formula = part.text();
                case "v" -> value = part.text();
                case "is" -> inline = part.richText("is");
                default -> part.skip(element);
            }
            element = part.nextWithin("c");
        }
        if (inline != null) {
            return text(inline, style);
        }
        if (formula != null && isWithoutResult(type, value)) {
            return new SheetCell(Kind.ERROR, '=' + formula, null);
        }
        return value == null || value.isEmpty() ? SheetCell.EMPTY : cell(type, style, value);
    }

    /** Some writers leave a nought, or an empty text, for what they have not calculated. */
    private boolean isWithoutResult(String type, @Nullable String value) {
        return value == null
                || value.isEmpty() && (!type.equals("str") || isToBeCalculated)
                || value.equals("0") && type.equals("n") && isToBeCalculated;
    }

    private SheetCell text(RichText text, int style) {
        return SheetCell.text(styles.isStruck(style) ? text.inStruckCell() : text.text());
    }

    private SheetCell cell(String type, int style, String value) {
        if (type.equals("s")) {
            return text(texts.get(Integer.parseInt(value.strip())), style);
        }
        if (styles.isStruck(style)) {
            return SheetCell.EMPTY;
        }
        return switch (type) {
            case "str", "inlineStr" -> SheetCell.text(XmlPart.unescaped(value));
            case "b" -> SheetCell.text(value.strip().equals("1") ? "true" : "false");
            case "e" -> new SheetCell(Kind.ERROR, value, null);
            case "d" -> date(value.strip());
            default -> number(value.strip(), styles.format(style));
        };
    }

    /** A moment with a zone is a date only if it is that date in the whole country too; else it stays as it is written. */
    private static SheetCell date(String value) {
        Matcher date = ISO.matcher(value);
        return (date.matches() ? Optional.of(date.group(1)) : sameEverywhere(value))
                .map(day -> new SheetCell(Kind.DATE, day, null))
                .orElseGet(() -> SheetCell.text(value));
    }

    private static Optional<String> sameEverywhere(String value) {
        Set<LocalDate> days = Moments.days(value);
        return days.size() == 1 ? days.stream().map(LocalDate::toString).findFirst() : Optional.empty();
    }

    private SheetCell number(String raw, NumberFormat format) {
        if (!NUMBER.matcher(raw).matches()) {
            return new SheetCell(Kind.ERROR, raw, null);
        }
        BigDecimal number = new BigDecimal(raw);
        if (format.isDate()
                && number.compareTo(BigDecimal.ONE) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
            return new SheetCell(
                    Kind.DATE,
                    day(number.setScale(0, RoundingMode.FLOOR).intValueExact()).toString(),
                    null);
        }
        BigDecimal exact = number.stripTrailingZeros();
        if (exact.precision() - exact.scale() > KEPT_DIGITS) {
            return new SheetCell(Kind.NUMBER, "%.14E".formatted(exact), null);
        }
        BigDecimal kept = exact.round(new MathContext(KEPT_DIGITS)).stripTrailingZeros();
        return new SheetCell(Kind.NUMBER, typed(kept), format.shown(kept).orElse(null));
    }

    private LocalDate day(int serial) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(serial);
        }
        return LocalDate.of(1899, 12, serial < DAY_THAT_NEVER_WAS ? 31 : 30).plusDays(serial);
    }

    /** With a decimal comma; never with exactly three decimals, which would look like thousands. */
    private static String typed(BigDecimal number) {
        return (number.scale() == AMBIGUOUS_DECIMALS ? number.setScale(AMBIGUOUS_DECIMALS + 1) : number)
                .toPlainString()
                .replace('.', ',');
    }
}
