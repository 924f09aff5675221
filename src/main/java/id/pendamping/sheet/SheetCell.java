package id.pendamping.sheet;

import id.pendamping.shared.NormalForm;
import id.pendamping.shared.SpoiledNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a sheet.
 *
 * @param text what a person would have typed for it
 * @param shown what a spreadsheet shows of a number, where its format says every digit; else null
 */
public record SheetCell(Kind kind, String text, @Nullable String shown) {

    /** What a cell holds. A file of text holds nothing but text. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** A formula that failed, such as {@code #N/A}, or a column too narrow to show what is in it. */
        ERROR
    }

    private static final Pattern AS_TEXT = Pattern.compile("\\A'(?=[\\p{L}\\p{N}])");

    /** Nothing. */
    public static final SheetCell EMPTY = text("");

    public static SheetCell text(String text) {
        return new SheetCell(SpoiledNumber.isFailure(text) ? Kind.ERROR : Kind.TEXT, text, null);
    }

    /**
     * Without blanks around it, and without the apostrophe by which a spreadsheet was kept from counting; a cell in which
     * nothing can be seen is empty.
     */
    SheetCell stripped() {
        return new SheetCell(kind, AS_TEXT.matcher(NormalForm.cell(text)).replaceFirst(""), shown);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it is a number that may have lost digits: leading zeros, or those beyond the fifteenth. */
    public boolean isBareNumber() {
        return kind == Kind.NUMBER && shown == null;
    }

    /** Whether it is a number that is not whole, or has too many digits to be kept whole. */
    public boolean isFraction() {
        return kind == Kind.NUMBER && !text.chars().allMatch(Character::isDigit);
    }

    /** The digits of an identifier: as shown where a number's format says each of them. */
    public String identifier() {
        return shown == null ? text : shown;
    }

    /** Never shows what may identify people. */
    @Override
    public String toString() {
        return "SheetCell[" + kind + "]";
    }
}
