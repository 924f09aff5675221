package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing.Flow;
import id.pendamping.lifecycle.models.ProcessDrawing.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The last piece that flows into one node run together. Dashed lines drawn over each other look solid, so a later flow
 * is drawn only as far as the place where it joins an earlier one.
 */
final class SharedTail {

    private SharedTail() {}

    /** The part of the flow before it joins one of those already drawn; empty when it joins none. */
    static Optional<List<Point>> before(Flow flow, List<Flow> drawn) {
        return drawn.stream()
                .filter(other -> other.target().equals(flow.target()))
                .map(other -> cut(flow.points(), other.points()))
                .filter(branch -> !branch.equals(flow.points()))
                .min(Comparator.comparingDouble(SharedTail::length));
    }

    private static List<Point> cut(List<Point> line, List<Point> other) {
        int left = line.size() - 1;
        int right = other.size() - 1;
        Point common = line.get(left);
        if (!common.equals(other.get(right))) {
            return line;
        }
        while (left > 0 && right > 0 && sameWay(common, line.get(left - 1), other.get(right - 1))) {
            Point mine = line.get(left - 1);
            Point theirs = other.get(right - 1);
            if (!mine.equals(theirs)) {
                boolean mineIsNearer = distance(common, mine) < distance(common, theirs);
                common = mineIsNearer ? mine : theirs;
                left = mineIsNearer ? left - 1 : left;
                break;
            }
            common = mine;
            left--;
            right--;
        }
        List<Point> branch = new ArrayList<>(line.subList(0, left));
        branch.add(common);
        return branch;
    }

    private static boolean sameWay(Point from, Point one, Point two) {
        return Math.signum(one.x() - from.x()) == Math.signum(two.x() - from.x())
                && Math.signum(one.y() - from.y()) == Math.signum(two.y() - from.y());
    }

    private static double distance(Point one, Point two) {
        return Math.abs(one.x() - two.x()) + Math.abs(one.y() - two.y());
    }

    private static double length(List<Point> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += distance(line.get(i - 1), line.get(i));
        }
        return length;
    }
}
