package id.pendamping.sums;

import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.proof.EntryLine;
import id.pendamping.shared.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The sums of all phases as lines: the chain of each phase, then the leaves of the sums that it told last. */
@Component
public class SumLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 1_000;

    private final SumTables tables;
    private final JournalReader journal;

    SumLines(SumTables tables, JournalReader journal) {
        this.tables = tables;
        this.journal = journal;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(Consumer<String> reader) {
        for (UUID phase : tables.told()) {
            Subject subject = new Subject(Subject.Kind.PHASE, phase.toString());
            long last = 0;
            List<Recorded> entries;
            do {
                entries = journal.of(subject, last, AT_ONCE);
                for (Recorded entry : entries) {
                    reader.accept(EntryLine.of(entry));
                    last = entry.sequence();
                }
            } while (entries.size() == AT_ONCE);
            int place = 0;
            for (SumTables.Leaf leaf : tables.leaves(phase)) {
                reader.accept(line(phase, place++, leaf));
            }
        }
    }

    private static String line(UUID phase, int place, SumTables.Leaf leaf) {
        CaseSums sums = leaf.sums();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("phase", phase);
        line.put("place", place);
        line.put("case", leaf.caseId());
        line.putAll(sums.fields());
        return JSON.writeValueAsString(line);
    }
}
