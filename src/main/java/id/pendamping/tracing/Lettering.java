package id.pendamping.tracing;

import java.util.ArrayList;
import java.util.List;

/** Breaks names into lines that fit a box; widths are those of a usual sans serif at the picture's size. */
final class Lettering {

    private static final double SIZE = 12.5;
    private static final String NARROW = "fijlrtI.,:;'|()-";
    private static final String WIDE = "mwMW";

    private Lettering() {}

    static double width(String text) {
        return SIZE * text.chars().mapToDouble(Lettering::share).sum();
    }

    private static double share(int letter) {
        if (letter == ' ') {
            return 0.28;
        }
        if (NARROW.indexOf(letter) >= 0) {
            return 0.36;
        }
        if (WIDE.indexOf(letter) >= 0) {
            return 0.88;
        }
        return Character.isUpperCase(letter) ? 0.66 : 0.58;
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
