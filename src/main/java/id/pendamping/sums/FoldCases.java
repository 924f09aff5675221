package id.pendamping.sums;

import id.pendamping.dossier.Aspect;
import id.pendamping.dossier.Standing;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Folds every case of a phase from its entries alone, all at one moment. */
@Component
class FoldCases {

    private static final int MOST = 5_000;

    private final SumTables tables;
    private final JournalReader journal;
    private final Regions regions;

    FoldCases(SumTables tables, JournalReader journal, Regions regions) {
        this.tables = tables;
        this.journal = journal;
        this.regions = regions;
    }

    /** In the order of their codes, so that the rupiah beside a way tell nobody by their place whose they are. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<SumTables.Leaf> of(UUID phase) {
        Map<UUID, String> codes = tables.codes(phase);
        return tables.cases(phase).stream()
                .map(one -> new SumTables.Leaf(one.caseId(), sums(one, codes.getOrDefault(one.caseId(), ""))))
                .sorted(Comparator.comparing(leaf -> leaf.sums().code()))
                .toList();
    }

    private CaseSums sums(SumTables.Case one, String code) {
        List<Recorded> entries = journal.of(new CaseId(one.caseId()).subject(), 0, MOST);
        Standing standing = Standing.after(entries);
        LocalDate paid = null;
        LocalDate closed = null;
        for (Recorded entry : entries) {
            if (entry.type().equals("aid-disbursed")) {
                paid = LocalDate.parse(String.valueOf(entry.data().get("sp2dDate")));
            } else if (entry.type().equals("paper-correction-decided")
                    && entry.data().get("paidOn") instanceof String corrected) {
                paid = LocalDate.parse(corrected);
            } else if (entry.type().equals("case-closed")) {
                closed = day(one, entry);
            }
        }
        Recorded last = entries.get(entries.size() - 1);
        return new CaseSums(
                one.number(),
                code,
                String.valueOf(standing.get(Aspect.STATE)),
                day(one, entries.get(0)),
                paid,
                standing.get(Aspect.REPORT_DUE) instanceof LocalDate due ? due : null,
                closed,
                last.sequence(),
                last.hash(),
                standing.money(Aspect.DISBURSED).amount(),
                standing.money(Aspect.ACCEPTED).amount(),
                standing.money(Aspect.RETURNED).amount(),
                standing.money(Aspect.WRITTEN_OFF).amount());
    }

    private LocalDate day(SumTables.Case one, Recorded entry) {
        return regions.dayIn(one.regency(), entry.occurredAt());
    }
}
