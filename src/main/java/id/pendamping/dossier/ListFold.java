package id.pendamping.dossier;

import id.pendamping.journal.Recorded;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What facts say about members, plan and report lines: digests of the rows, and the changes since. Folded from the journal
 * alone.
 */
final class ListFold {

    /** Before the lines of a report its fact names its chapters and its annex. */
    private static final int NO_LINES = 2;

    private final SortedMap<Integer, String> members = new TreeMap<>();
    private final Set<Integer> left = new HashSet<>();
    private final Map<String, Long> approved = new TreeMap<>();
    private @Nullable List<String> plan;
    private @Nullable List<String> report;
    private int joined;
    private int version;

    /** After all of these. */
    static ListFold after(List<Recorded> entries) {
        ListFold fold = new ListFold();
        entries.forEach(fold::read);
        return fold;
    }

    private void read(Recorded entry) {
        switch (entry.type()) {
            case "group-registered", "registration-corrected" -> {
                join(entry);
                change(entry);
                if (entry.data().containsKey("planDigests")) {
                    plan = texts(entry, "planDigests");
                }
            }
            case "group-change-decided" -> {
                join(entry);
                leave(entry.data().get("left"));
                change(entry);
            }
            case "member-updated" -> {
                if ("LEFT".equals(entry.data().get("change"))) {
                    leave(entry.data().get("member"));
                }
            }
            case "budget-change-decided" -> {
                if ("APPROVED".equals(entry.data().get("verdict"))
                        && entry.data().get("lineId") instanceof String line
                        && entry.data().get("newAmount") instanceof Number amount) {
                    approved.put(line, amount.longValue());
                }
            }
            case "report-compiled" -> {
                version = entry.data().get("version") instanceof Number number ? number.intValue() : version;
                report = entry.data().containsKey("digests")
                        ? texts(entry, "digests").stream().skip(NO_LINES).toList()
                        : null;
            }
            default -> {
                return;
            }
        }
    }

    private void join(Recorded entry) {
        for (String digest : texts(entry, "memberDigests")) {
            members.put(++joined, digest);
        }
    }

    private void change(Recorded entry) {
        List<String> digests = texts(entry, "changedDigests");
        List<String> positions = texts(entry, "changedMembers");
        for (int i = 0; i < Math.min(positions.size(), digests.size()); i++) {
            members.put(Integer.valueOf(positions.get(i)), digests.get(i));
        }
    }

    private void leave(@Nullable Object position) {
        if (position instanceof Number number) {
            left.add(number.intValue());
        }
    }

    private static List<String> texts(Recorded entry, String name) {
        return entry.data().get(name) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Digests of everybody who had joined, by position; empty where facts kept none. */
    SortedMap<Integer, String> members() {
        return members;
    }

    /** Positions of those who had left, as far as facts say so. */
    Set<Integer> left() {
        return left;
    }

    /** In the order of the lines; missing where facts kept none. */
    @Nullable
    List<String> plan() {
        return plan;
    }

    /** Amounts that were approved later, by the id of the line. */
    Map<String, Long> approved() {
        return approved;
    }

    /** Of the report; 0 before the first. */
    int version() {
        return version;
    }

    /** In the order of the lines; missing where the fact kept none. */
    @Nullable
    List<String> report() {
        return report;
    }
}
