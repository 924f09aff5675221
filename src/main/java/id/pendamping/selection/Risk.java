package id.pendamping.selection;

import java.util.List;

/**
 * How much care a group asks for (D2).
 *
 * @param score sum of the parts, no more than 100
 */
public record Risk(int score, List<Part> parts, Level level) {

    private static final int MOST = 100;

    /** One reason for care, as the table names it, with its points. */
    public record Part(String name, int points) {

        static Part of(String kept) {
            int sign = kept.indexOf('=');
            return new Part(kept.substring(0, sign), Integer.parseInt(kept.substring(sign + 1)));
        }

        String kept() {
            return name + '=' + points;
        }
    }

    /** Who looks at the group before it is decided on. */
    public enum Level {
        /** The verification team as always. */
        BASIC,
        /** The visit is made by somebody else than who checked the documents. */
        SECOND,
        /** The same, the lead of the team confirms it, and the inspectorate is told. */
        FULL
    }

    static int score(List<Part> parts) {
        return Math.min(MOST, parts.stream().mapToInt(Part::points).sum());
    }

    static Risk of(List<String> kept, Level level) {
        List<Part> parts = kept.stream().map(Part::of).toList();
        return new Risk(score(parts), parts, level);
    }

    List<String> partsKept() {
        return parts.stream().map(Part::kept).toList();
    }
}
