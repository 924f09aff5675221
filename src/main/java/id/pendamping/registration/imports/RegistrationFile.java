package id.pendamping.registration.imports;

import id.pendamping.registration.Column;
import id.pendamping.registration.Template;
import id.pendamping.shared.NormalForm;
import id.pendamping.sheet.Headings;
import id.pendamping.sheet.Limits;
import id.pendamping.sheet.Sheet;
import id.pendamping.sheet.SheetRow;
import id.pendamping.sheet.UnusableFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A registration file, read twice: once to know that it can be used at all, once group by group. */
final class RegistrationFile {

    private final Sheet sheet;
    private final Limits limits;

    RegistrationFile(byte[] content, Limits limits) throws UnusableFile {
        this.sheet = Sheet.of(content, limits);
        this.limits = limits;
    }

    /** A phase that a group is registered for. */
    record NamedPhase(int year, int ordinal) {}

    /**
     * What the first reading found.
     *
     * @param split groups whose rows do not stand together
     * @param phases what the groups are registered for, as far as it can be read
     */
    record Scan(int rows, int groups, Set<String> split, Set<NamedPhase> phases) {}

    /** Takes the groups one after the other; false ends the reading. */
    interface Groups {
        boolean take(GroupRows group, Headings headings);
    }

    Scan scan() throws UnusableFile {
        Set<String> seen = new HashSet<>();
        Set<String> split = new HashSet<>();
        Set<NamedPhase> phases = new LinkedHashSet<>();
        int[] counts = new int[2];
        walk((rows, key, ordinal, headings) -> {
            counts[0] += rows.size();
            counts[1] = ordinal;
            Cells cells = new Cells(headings, rows.get(0), new ArrayList<>());
            Integer year = cells.whole(Column.YEAR);
            Integer phase = cells.whole(Column.PHASE);
            if (year != null && phase != null) {
                phases.add(new NamedPhase(year, phase));
            }
            if (!seen.add(key)) {
                split.add(key);
            }
            return true;
        });
        if (counts[0] == 0) {
            throw new UnusableFile("refusal.import.noRows");
        }
        return new Scan(counts[0], counts[1], split, phases);
    }

    void groups(Set<String> split, Groups groups) throws UnusableFile {
        walk((rows, key, ordinal, headings) ->
                groups.take(new GroupRows(ordinal, List.copyOf(rows), split.contains(key)), headings));
    }

    private interface Visitor {
        boolean visit(List<SheetRow> rows, String key, int ordinal, Headings headings);
    }

    private void walk(Visitor visitor) throws UnusableFile {
        Walk walk = new Walk(visitor);
        sheet.read(walk::take);
        walk.finish();
    }

    /** Gathers neighbouring rows of one group. */
    private final class Walk {

        private final Visitor visitor;
        private final List<SheetRow> rows = new ArrayList<>();
        private @Nullable Headings headings;
        private List<String> key = List.of();
        private int ordinal;
        private int count;
        private boolean ended;

        Walk(Visitor visitor) {
            this.visitor = visitor;
        }

        void take(SheetRow row) throws UnusableFile {
            if (ended || row.isBlank()) {
                return;
            }
            if (headings == null) {
                headings = Headings.of(row, Template.header(), Template.required());
                return;
            }
            count++;
            if (count > limits.mostRows()) {
                throw new UnusableFile("refusal.import.tooManyRows", limits.mostRows());
            }
            List<String> next = key(row, headings);
            if (!continues(next)) {
                hand();
                key = next;
            }
            rows.add(row);
        }

        void finish() throws UnusableFile {
            if (headings == null) {
                throw new UnusableFile("refusal.import.empty");
            }
            hand();
        }

        private void hand() {
            if (!rows.isEmpty() && headings != null && !ended) {
                ordinal++;
                ended = !visitor.visit(rows, String.join("\n", key), ordinal, headings);
            }
            rows.clear();
        }

        private static List<String> key(SheetRow row, Headings columns) {
            return List.of(
                    NormalForm.groupName(columns.text(row, Column.NAME.header())),
                    NormalForm.number(columns.text(row, Column.VILLAGE.header())),
                    NormalForm.number(columns.text(row, Column.YEAR.header())));
        }

        /** Whether the row is the group's, above which the same stands; where cells were merged, nothing may stand. */
        private boolean continues(List<String> next) {
            if (rows.isEmpty()) {
                return false;
            }
            for (int part = 0; part < next.size(); part++) {
                if (!next.get(part).isEmpty() && !next.get(part).equals(key.get(part))) {
                    return false;
                }
            }
            return true;
        }
    }
}
