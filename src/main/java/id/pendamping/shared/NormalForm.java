package id.pendamping.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form in which text is kept, and the one in which it is compared. People do not see a no-break space, a second
 * blank or a mark of direction, so none of them makes two names or numbers differ.
 */
public final class NormalForm {

    /** Whatever is drawn as a short line: dashes, minus signs, the bullet of lists. */
    static final String DASH = "\\p{Pd}\\u02d7\\u2043\\u207b\\u208b\\u2212\\u2500\\u2796";

    /** Whatever is drawn as an apostrophe. */
    static final String APOSTROPHE =
            "'`\\u00b4\\u02b9\\u02bb-\\u02bd\\u02c8\\u02ca\\u02cb\\u2018\\u2019\\u201b\\u2032\\u2035\\ua78b\\ua78c\\uff07";

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\u0085]+");
    private static final Pattern AROUND = Pattern.compile("\\A[\\s\\p{Z}]+|[\\s\\p{Z}]+\\z");
    private static final Pattern JOINERS = Pattern.compile("[\\u200c\\u200d]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\p{Z}\\s]+");
    private static final Pattern IN_NUMBERS = Pattern.compile("[\\p{Z}\\s.()" + APOSTROPHE + DASH + "]+");
    private static final Pattern WITH_FRACTION =
            Pattern.compile("\\d+[.,](?:0+|\\d)|\\d{3,}[.,]\\d{1,2}|\\d{7,}[.,]\\d+|\\d[.,]\\d{4,}");
    private static final Pattern AROUND_NUMBERS = Pattern.compile("[\\p{Z}\\s" + APOSTROPHE + DASH + "]+");
    private static final Pattern AS_TEXT = Pattern.compile("\\A'(?=\\d)");
    private static final Pattern DASHES = Pattern.compile("[" + DASH + "]");
    private static final Pattern APOSTROPHES = Pattern.compile("[" + APOSTROPHE + "]");
    private static final Pattern QUOTATION_MARKS =
            Pattern.compile("[\\u201c-\\u201f\\u2033\\u2036\\u301d-\\u301f\\uff02]");
    /** Raised, lowered and circled digits stand beside a number, as footnotes do, and are none of its digits. */
    private static final Pattern ALL_BUT_NOTES = Pattern.compile("[^\\p{No}]+");

    private static final Pattern NOTE_BESIDE_NUMBER = Pattern.compile("(?s)\\p{Nd}.*\\p{No}|\\p{No}.*\\p{Nd}");
    private static final Pattern DIGIT_IN_FRONT = Pattern.compile("\\p{Nd}(?=\\p{Nd}{2})");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern UNSEEN_BETWEEN = Pattern.compile("\\p{Cf}");
    private static final int REPLACEMENT = 0xFFFD;
    private static final int LONGEST_NUMBERS = 100;
    private static final Pattern UNSEEN_IN_NUMBER =
            Pattern.compile("(?<=\\p{Nd})(?:[\\p{Cc}\\p{Cf}\\p{Cs}\\ufdd0-\\ufdef\\ufffe\\uffff&&[^\\t\\n]]|"
                    + Unseen.MARKS.pattern() + ")+(?=\\p{Nd})");

    private NormalForm() {}

    /**
     * A name, a title or an address as it is kept: one line, one blank between words, one kind of dash, of apostrophe and
     * of quotation mark, nothing that cannot be seen.
     */
    public static String line(String text) {
        String typed = withPlainQuotes(
                PlainText.is(text) ? text : visible(partedNumbers(lines(Unseen.withWholeWords(text))), true));
        String dashed = PlainText.is(typed)
                ? typed
                : DASHES.matcher(JOINERS.matcher(typed).replaceAll("")).replaceAll("-");
        return (hasSingleBlanks(dashed) ? dashed : BLANKS.matcher(dashed).replaceAll(" ")).strip();
    }

    private static boolean hasSingleBlanks(String text) {
        return PlainText.is(text) && !text.contains("  ") && text.indexOf('\t') < 0 && text.indexOf('\n') < 0;
    }

    private static String withPlainQuotes(String text) {
        if (PlainText.is(text)) {
            return text.replace('`', '\'');
        }
        return QUOTATION_MARKS
                .matcher(APOSTROPHES.matcher(text).replaceAll("'"))
                .replaceAll("\"");
    }

    /** Prose as it is kept: its lines and the blanks in them stay, what cannot be seen goes. */
    public static String prose(String text) {
        String seen = PlainText.is(text) ? text : visible(partedNumbers(lines(text)), true);
        return AROUND.matcher(seen).replaceAll("");
    }

    /** What stands in a cell, be it a name or prose: as prose, but a word holds together as in a name. */
    public static String cell(String text) {
        return prose(PlainText.is(text) ? text : Unseen.withWholeWords(text));
    }

    /**
     * What is still being typed, or not known yet to be a name, a number or prose: with the blanks around it, and with the
     * letters for nothing inside a word, which are no blank in a name.
     */
    public static String seen(String text) {
        return PlainText.is(text) ? text : visible(partedNumbers(lines(Unseen.withFillingInWordsOnly(text))), false);
    }

    private static String lines(String text) {
        return LINE_ENDS.matcher(text).replaceAll("\n");
    }

    /** What two names are compared by: signs of the same meaning, case and blanks make no difference. */
    public static String compared(String text) {
        return sought(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /**
     * What the names of one group are alike in: without blanks, because some letters that nobody sees are a blank to one
     * program and nothing to the next.
     */
    public static String groupName(String text) {
        return compared(text).replace(" ", "");
    }

    /**
     * What two numbers of papers are compared by: as names, without the blanks that some put beside a stroke, the word for a
     * number in front, quotation marks and a point at the end. The database has the same as {@code compared_number}.
     */
    public static String comparedNumber(String text) {
        return ComparedNumber.of(text);
    }

    /** The number of a paper as it is kept: without the word for a number in front, which every letter says by itself. */
    public static String keptNumber(String text) {
        return ComparedNumber.kept(line(text));
    }

    /** What somebody seeks in names: the plain letters that are meant, whatever they were typed or pasted with. */
    public static String sought(String text) {
        return line(Normalizer.normalize(withPlainQuotes(text), Normalizer.Form.NFKC));
    }

    /**
     * What a number, an amount or a date is read from: signs of every shape as plain ones, except notes beside it, without
     * the apostrophe by which a spreadsheet was kept from counting.
     */
    public static String written(String text) {
        return AS_TEXT.matcher(line(compatible(text))).replaceFirst("");
    }

    private static String compatible(String text) {
        String plain = ALL_BUT_NOTES
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(Normalizer.normalize(part.group(), Normalizer.Form.NFKC)));
        return Unseen.FILLING.matcher(plain).replaceAll(" ");
    }

    /** Whether a digit of a note stands at the number: {@code 0123456789²}. */
    public static boolean holdsNote(String text) {
        return NOTE_BESIDE_NUMBER.matcher(text).find();
    }

    /** Two numbers that only something unseen parts get a sign between them, so that nobody takes them for one. */
    private static String partedNumbers(String text) {
        if (text.length() > LONGEST_NUMBERS || !UNSEEN_IN_NUMBER.matcher(text).find()) {
            return text;
        }
        String parted = UNSEEN_IN_NUMBER.matcher(text).replaceAll(Character.toString(REPLACEMENT));
        return TwoNumbers.arePartedUnseen(compatible(visible(parted, true)).strip()) ? parted : text;
    }

    /**
     * The number of a person, account, phone or place without what people put between digits. What a program wrote as a
     * number with a fraction, and two numbers in one place, are kept as they stand: joined they would be another number.
     */
    public static String number(String text) {
        if (PlainText.isOfDigits(text)) {
            return text;
        }
        String compatible = compatible(text);
        String line = line(compatible);
        if (TwoNumbers.are(compatible.strip())) {
            return line(UNSEEN_BETWEEN.matcher(compatible).replaceAll(" "));
        }
        return hasFraction(line) ? line : IN_NUMBERS.matcher(line).replaceAll("");
    }

    /** Whether a program has written a number of somebody or something as one that counts: {@code 123456789.0}. */
    public static boolean hasFraction(String text) {
        return WITH_FRACTION
                .matcher(AROUND_NUMBERS.matcher(line(text)).replaceAll(""))
                .matches();
    }

    /** Whether two numbers stand in one place: {@code 0123 456 789 (0987 654 321)}. */
    public static boolean holdsTwoNumbers(String text) {
        return TwoNumbers.are(compatible(text).strip());
    }

    /** What can be shown of two numbers of people: where they stand, and the last two digits of each piece. */
    public static String shapeOf(String numbers) {
        return DIGIT_IN_FRONT.matcher(line(numbers)).replaceAll("\u2022");
    }

    /** Whether nothing is said: blank, a dash, zeros, dots, or the words for nothing. A formula that failed is none of them. */
    public static boolean saysNothing(String text) {
        if (SpoiledNumber.isFailure(text)) {
            return false;
        }
        String bare = MARKS.matcher(compared(text)).replaceAll(" ").strip();
        return switch (bare) {
            case "", "tidak ada", "tdk ada", "tak ada", "tanpa nomor", "tanpa no", "tanpa nota", "tidak ada nomor" ->
                true;
            case "belum ada", "belum", "kosong", "nihil", "none", "null", "na", "n a", "nil", "tidak", "ta" -> true;
            default -> bare.chars().allMatch(letter -> letter == '0' || letter == ' ');
        };
    }

    /** What every writer can write, also when more is on record; what has no sign is shown as one that stands for it. */
    public static String writable(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> result.appendCodePoint(isWritable(letter) ? letter : REPLACEMENT));
        return result.toString();
    }

    private static boolean isWritable(int letter) {
        return letter == '\t' || letter == '\n' || letter == '\r' || letter >= ' ' && !Unseen.isNoCharacter(letter);
    }

    private static String visible(String text, boolean isFillingBlank) {
        var result = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(Unseen::isVisible)
                .map(letter -> isFillingBlank && Unseen.isFilling(letter) || Unseen.isSpace(letter) ? ' ' : letter)
                .forEach(letter -> result.append(plain(letter)));
        return result.toString();
    }

    /** Bold, full-width, joined and circled letters and digits are letters and digits; other signs stay what they are. */
    private static String plain(int letter) {
        String typed = Character.toString(letter);
        if (letter <= '~' || !Character.isLetterOrDigit(letter)) {
            return typed;
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return LATIN.matcher(plain).matches() ? plain : typed;
    }
}
