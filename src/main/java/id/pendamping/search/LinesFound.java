package id.pendamping.search;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines of reports because of which cases were found. */
@Repository
class LinesFound {

    private static final int MOST = 3;

    private final JdbcClient jdbc;

    LinesFound(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most a few of each case, as its latest version has them; nothing when no line was asked for. */
    Map<CaseId, List<CaseSearch.Line>> of(Criteria criteria, Collection<CaseId> cases) {
        LineQuestion line = LineQuestion.of(criteria);
        Map<CaseId, List<CaseSearch.Line>> found = new HashMap<>();
        if (line.isEmpty() || cases.isEmpty()) {
            return found;
        }
        jdbc.sql("""
            select case_id, number, item, vendor, spent_on, amount from (
                select e.*, max(version) over (partition by case_id) as latest
                from accountability_purchase e where case_id = any(:cases) and %s) found
            where version = latest order by case_id, number\
            """.formatted(line.condition()))
                .params(line.parameters())
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(row -> {
                    List<CaseSearch.Line> lines = found.computeIfAbsent(
                            new CaseId(row.getObject("case_id", UUID.class)), none -> new ArrayList<>());
                    if (lines.size() < MOST) {
                        lines.add(new CaseSearch.Line(
                                row.getInt("number"),
                                row.getString("item"),
                                row.getString("vendor"),
                                row.getObject("spent_on", LocalDate.class),
                                Rupiah.of(row.getLong("amount"))));
                    }
                });
        return found;
    }
}
