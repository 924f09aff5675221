package id.pendamping.tracing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Breaks names into lines that fit a box; widths are those of a usual sans serif at the picture's size. */
final class Lettering {

    /** Where a case stands the name is bold. */
    static final double BOLD = 1.08;

    /** Letters on either side of a break. */
    private static final int LEAST = 4;

    private static final double SIZE = 12.5;
    private static final String NARROW = "fijlrtI.,:;'|()-";
    private static final String WIDE = "mwMW";
    private static final String VOWELS = "aeiouAEIOU";
    private static final Set<String> DIGRAPHS = Set.of("ng", "ny", "sy", "kh");

    private Lettering() {}

    static double width(String text) {
        return SIZE * text.chars().mapToDouble(Lettering::share).sum();
    }

    private static double share(int letter) {
        if (letter == ' ') {
            return 0.32;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 0.9;
        }
        return Character.isUpperCase(letter) ? 0.7 : 0.62;
    }

    /** A word that is too wide for the box is broken between two syllables. */
    static List<String> broken(String text, double width, int most) {
        return lines(
                Arrays.stream(text.strip().split("\\s+"))
                        .map(word -> pieces(word, width))
                        .collect(Collectors.joining(" ")),
                width,
                most);
    }

    private static String pieces(String word, double width) {
        int at = width(word) > width ? breakAt(word, width) : 0;
        return at == 0 ? word : word.substring(0, at) + "- " + pieces(word.substring(at), width);
    }

    /** The last place between two syllables whose part before still fits; 0 where there is none. */
    private static int breakAt(String word, double width) {
        for (int at = word.length() - LEAST; at >= LEAST; at--) {
            if (beginsSyllable(word, at) && width(word.substring(0, at) + "-") <= width) {
                return at;
            }
        }
        return 0;
    }

    private static boolean beginsSyllable(String word, int at) {
        int sound = DIGRAPHS.contains(word.substring(at, at + 2)) ? 2 : 1;
        return isConsonant(word.charAt(at))
                && !isConsonant(word.charAt(at + sound))
                && !DIGRAPHS.contains(word.substring(at - 1, at + 1));
    }

    private static boolean isConsonant(char letter) {
        return Character.isLetter(letter) && VOWELS.indexOf(letter) < 0;
    }

    /** At most this number of lines; what does not fit ends in an ellipsis. */
    static List<String> lines(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && width(line + " " + word) > width) {
                if (lines.size() == most - 1) {
                    lines.add(line + "…");
                    return lines;
                }
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
