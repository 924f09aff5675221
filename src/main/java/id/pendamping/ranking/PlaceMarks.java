package id.pendamping.ranking;

import id.pendamping.bulk.RowMarks;
import id.pendamping.shared.Subject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where groups that wait for their decision stand on the frozen list of their phase. */
@Component
class PlaceMarks implements RowMarks {

    private final JdbcClient jdbc;

    PlaceMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "step.decide-recipient";
    }

    @Override
    public String labels() {
        return "ranking.placement.";
    }

    @Override
    public List<String> kinds() {
        return Stream.concat(Arrays.stream(Placement.values()).map(Enum::name), Stream.of(NONE))
                .toList();
    }

    @Override
    public Map<Subject, Mark> of(Collection<Subject> subjects) {
        Map<Subject, Mark> marks = new HashMap<>();
        jdbc.sql("""
                        select distinct on (p.case_id) p.case_id, p.placement, p.place, p.list
                        from nominative_place p join nominative_list l on (l.phase_id, l.number) = (p.phase_id, p.list)
                        where l.state = 'FROZEN' and p.case_id = any(cast(:cases as uuid[]))
                        order by p.case_id, (p.placement = 'SELECTED') desc, (p.placement = 'RESERVE') desc, p.list desc""")
                .param("cases", subjects.stream().map(Subject::id).toArray(String[]::new))
                .query(row -> {
                    String kind = row.getString("placement");
                    Object[] place = {row.getInt("place"), row.getInt("list")};
                    marks.put(
                            new Subject(Subject.Kind.CASE, row.getString("case_id")),
                            new Mark(
                                    kind,
                                    new DefaultMessageSourceResolvable(
                                            new String[] {"ranking.placement.at." + kind}, place)));
                });
        return marks;
    }
}
