package id.pendamping.sheet;

import id.pendamping.shared.NormalForm;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The first row of a sheet, which says what each column holds. Upper case and blanks are read as people mean them, and
 * columns that mean nothing to the reader are passed over.
 */
public final class Headings {

    private final Map<String, Integer> positions;

    private Headings(Map<String, Integer> positions) {
        this.positions = positions;
    }

    /** Reads columns of which all are required. */
    public static Headings of(SheetRow first, Collection<String> required) throws UnusableFile {
        return of(first, required, required);
    }

    /** Refuses a known column that stands twice, and required ones that are missing. */
    public static Headings of(SheetRow first, Collection<String> known, Collection<String> required)
            throws UnusableFile {
        Map<String, Integer> positions = new HashMap<>();
        List<String> cells = first.texts();
        for (int i = 0; i < cells.size(); i++) {
            String heading = NormalForm.compared(cells.get(i)).replace(' ', '_');
            if (known.contains(heading) && positions.put(heading, i) != null) {
                throw new UnusableFile("refusal.import.columnTwice", heading);
            }
        }
        List<String> missing = required.stream()
                .filter(heading -> !positions.containsKey(heading))
                .toList();
        if (!missing.isEmpty()) {
            throw new UnusableFile("refusal.import.columnsMissing", String.join(", ", missing));
        }
        return new Headings(positions);
    }

    /** What the cell under a heading says, without blanks around it; empty where the sheet has no such column. */
    public String text(SheetRow row, String heading) {
        return cell(row, heading).text();
    }

    /** The cell under a heading; empty where the sheet has no such column. */
    public SheetCell cell(SheetRow row, String heading) {
        Integer position = positions.get(heading);
        return position == null || position >= row.cells().size()
                ? SheetCell.EMPTY
                : row.cells().get(position).stripped();
    }
}
