package id.pendamping.selection;

import id.pendamping.bulk.RowMarks;
import id.pendamping.forms.Formats;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which paper each row of a ratification for many is about. */
@Component
class DecreeMarks implements RowMarks {

    private final JdbcClient jdbc;
    private final Formats formats;

    DecreeMarks(JdbcClient jdbc, Formats formats) {
        this.jdbc = jdbc;
        this.formats = formats;
    }

    @Override
    public String title() {
        return "step.ratify-decree";
    }

    @Override
    public String labels() {
        return "decree.";
    }

    @Override
    public List<String> kinds() {
        return List.of();
    }

    @Override
    public Map<Subject, Mark> of(Collection<Subject> subjects) {
        Map<Subject, Mark> marks = new HashMap<>();
        jdbc.sql("""
                        select r.case_id, d.number, d.decreed_on, r.amount
                        from decree_recipient r join decree d on d.id = r.decree_id
                        where r.state <> 'WITHDRAWN' and r.case_id = any(cast(:cases as uuid[]))""")
                .param("cases", subjects.stream().map(Subject::id).toArray(String[]::new))
                .query(row -> {
                    Object[] paper = {
                        row.getString("number"),
                        formats.date(row.getObject("decreed_on", LocalDate.class)),
                        formats.rupiah(row.getLong("amount"))
                    };
                    marks.put(
                            new Subject(Subject.Kind.CASE, row.getString("case_id")),
                            new Mark(
                                    "",
                                    new DefaultMessageSourceResolvable(
                                            new String[] {"selection.decree.ofRow"}, paper)));
                });
        return marks;
    }
}
