package id.pendamping.shared;

import id.pendamping.shared.NumberSpan.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Numbers of persons, phones and bank accounts in words that people typed. They belong to their own fields, where they are
 * sealed; anywhere else their digits are masked. Amounts, dates, times, numbers of cases and of treasury documents stay.
 *
 * <p>People part the digits of a number as they like, and put other numbers beside it. So all runs of digits that only signs
 * part are read together, in the way that is the least far-fetched as a whole.
 */
public final class PersonalNumbers {

    /** Cases, receipts of the treasury, and fingerprints of whatever kind. */
    private static final Pattern IDENTIFIER = Pattern.compile("TKM-[\\d-]+"
            + "|(?<=(?i:ntpn)[ :.]{1,3})(?=\\d*[A-Za-z])[0-9A-Za-z]{16}(?![0-9A-Za-z])"
            + "|(?<![0-9A-Za-z])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![0-9A-Za-z])"
            + "|(?<![0-9A-Za-z-])(?=[0-9]*+[A-Fa-f]++[0-9]++[A-Fa-f]++[0-9])[0-9A-Fa-f]++(?![0-9A-Za-z-])");

    private static final Pattern RUN = Pattern.compile("\\d+");
    private static final int SHORTEST = 8;
    private static final int WIDEST_GAP = 4;
    private static final int MOST_RUNS = 16;
    private static final NumberReading[] READINGS = NumberReading.values();
    private static final char MASK = '•';
    private static final char TAKEN = '\0';

    private final String words;
    private final int[] places;
    private final String plain;
    private final StringBuilder masked;

    private PersonalNumbers(String words) {
        this.words = words;
        this.places = IntStream.range(0, words.length())
                .filter(at -> !isDrawnInto(words.charAt(at)))
                .toArray();
        this.plain = withoutIdentifiers(plain());
        this.masked = new StringBuilder(words);
    }

    /** The words with every digit of such a number masked; they stay as long as they were. */
    public static String masked(String words) {
        return words.chars().filter(PersonalNumbers::isDigit).count() < SHORTEST
                ? words
                : new PersonalNumbers(words).masked();
    }

    private String masked() {
        List<Run> row = new ArrayList<>();
        Matcher run = RUN.matcher(plain);
        int last = 0;
        while (run.find()) {
            String gap = plain.substring(Math.max(last, run.start() - WIDEST_GAP - 1), run.start());
            if (!canPart(gap)) {
                mask(row);
                row = new ArrayList<>();
            }
            row.add(new Run(run.start(), run.end(), gap));
            last = run.end();
        }
        mask(row);
        return masked.toString();
    }

    private static boolean canPart(String gap) {
        return gap.length() <= WIDEST_GAP
                && !gap.contains("••")
                && gap.chars().noneMatch(sign -> sign == TAKEN || Character.isLetter(sign));
    }

    /** Reads the runs from the last to the first, each way on from a run once. */
    private void mask(List<Run> row) {
        int[] strain = new int[row.size() + 1];
        NumberReading[] readings = new NumberReading[row.size()];
        int[] ends = new int[row.size()];
        for (int first = row.size() - 1; first >= 0; first--) {
            strain[first] = Integer.MAX_VALUE;
            boolean isBehindWord = NumberSpan.isBehindWord(plain, row.get(first).begin());
            int length = 0;
            for (int end = first + 1; end <= Math.min(row.size(), first + MOST_RUNS); end++) {
                length += row.get(end - 1).length();
                if (end > first + 1 && length > NumberReading.MOST_DIGITS_IN_RUNS) {
                    break;
                }
                NumberSpan span = new NumberSpan(plain, row.subList(first, end), length, isBehindWord);
                for (NumberReading reading : READINGS) {
                    int much = reading.strain(span);
                    if (much != NumberReading.NOT && much + strain[end] < strain[first]) {
                        strain[first] = much + strain[end];
                        readings[first] = reading;
                        ends[first] = end;
                    }
                }
            }
        }
        for (int at = 0; at < row.size(); at = ends[at]) {
            if (readings[at].isPersonal()) {
                mask(row.get(at).begin(), row.get(ends[at] - 1).end());
            }
        }
    }

    private void mask(int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (isDigit(words.charAt(places[at]))) {
                masked.setCharAt(places[at], MASK);
            }
        }
    }

    private static String withoutIdentifiers(String words) {
        StringBuilder left = new StringBuilder(words);
        Matcher found = IDENTIFIER.matcher(words);
        while (found.find()) {
            for (int at = found.start(); at < found.end(); at++) {
                left.setCharAt(at, TAKEN);
            }
        }
        return left.toString();
    }

    /** Raised, lowered and circled ones too. */
    private static boolean isDigit(int sign) {
        return Character.isDigit(sign)
                || Character.getType(sign) == Character.OTHER_NUMBER
                        && Character.getNumericValue(sign) >= 0
                        && Character.getNumericValue(sign) <= 9;
    }

    /** What has no place of its own between two digits: marks of direction, joiners, strokes through a digit, keycaps. */
    private static boolean isDrawnInto(char sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** With the digits, blanks and dashes of every script as ours. */
    private String plain() {
        var plain = new StringBuilder(places.length);
        for (int place : places) {
            plain.append(plain(words.charAt(place)));
        }
        return plain.toString();
    }

    private static char plain(char sign) {
        if (isDigit(sign)) {
            return Character.forDigit(Character.getNumericValue(sign), 10);
        }
        if (Character.getType(sign) == Character.DASH_PUNCTUATION) {
            return '-';
        }
        return Unseen.isBlank(sign) || Character.isSpaceChar(sign) ? ' ' : sign;
    }
}
