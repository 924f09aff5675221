package id.pendamping.tracing;

import id.pendamping.tracing.TimeLine.Line;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the group and its mentor read of the time line: not what the inspectorate suspects and why, and no number of a message. */
final class MentorsLines {

    /** What the inspectorate and law enforcement have said is not for the group and its mentor, not even that they said it. */
    private static final Set<String> OF_THE_INSPECTORATE = Set.of("suspension-decided", "law-outcome-recorded");

    /** Its reasons are not for the group and its mentor. */
    private static final String SUSPENDED = "case-suspended";

    /** What a system outside reports names its message instead of a reason. */
    private static final Pattern NUMBER_OF_A_MESSAGE =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private MentorsLines() {}

    static List<Line> of(List<Line> lines) {
        return lines.stream()
                .filter(line -> !OF_THE_INSPECTORATE.contains(line.type()))
                .map(MentorsLines::shown)
                .toList();
    }

    private static Line shown(Line line) {
        if (line.type().equals(SUSPENDED)) {
            return with(line, null, Map.of());
        }
        return line.reason() != null
                        && NUMBER_OF_A_MESSAGE.matcher(line.reason()).matches()
                ? with(line, line.answer(), line.data())
                : line;
    }

    /** Without its reason. */
    private static Line with(Line line, @Nullable String answer, Map<String, Object> data) {
        return new Line(
                line.sequence(),
                line.kind(),
                line.type(),
                answer,
                line.when(),
                line.who(),
                line.duty(),
                null,
                data,
                line.names(),
                line.hash());
    }
}
