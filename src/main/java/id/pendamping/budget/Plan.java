package id.pendamping.budget;

import id.pendamping.group.BudgetLine;
import id.pendamping.shared.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a group may spend on what: its budget lines, with the amounts that were approved since. */
record Plan(List<BudgetLine> lines, Map<UUID, Rupiah> approved) {

    Rupiah amount(BudgetLine line) {
        return approved.getOrDefault(line.id(), line.amount());
    }

    Rupiah total() {
        return lines.stream().map(this::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** The line with this id; empty for a text that is none. */
    Optional<BudgetLine> line(String id) {
        return lines.stream().filter(line -> line.id().toString().equals(id)).findFirst();
    }
}
