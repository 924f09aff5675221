package id.pendamping.mentoring.intake;

import id.pendamping.access.Account;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.RegionScope;
import id.pendamping.mentoring.MentorStatus;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mentors of a coordinator's region, with how many groups each walks beside now. */
@Repository
public class MentorList {

    public record Line(
            String name, String regency, String type, MentorStatus status, int groups, int capacity, LocalDate until) {}

    private final JdbcClient jdbc;

    MentorList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<Line> page(Account account, PageRequest asked) {
        RegionScope scope = account.scope();
        String mine = scope.covers("m.regency");
        int total = jdbc.sql("select count(*) from mentor m where " + mine)
                .params(scope.parameters())
                .query(Integer.class)
                .single();
        PageRequest shown = asked.within(total);
        List<Line> lines = jdbc.sql("""
                        select m.name, m.regency, m.type, m.status, m.capacity, m.serves_until as until,
                            (select count(*) from assignment a where a.mentor_id = m.id
                                and a.status in ('PROPOSED', 'APPROVED', 'ACCEPTED')) as groups
                        from mentor m where\s""" + mine + " order by m.regency, m.name, m.id limit :size offset :skip")
                .params(scope.parameters())
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(Line.class)
                .list();
        return Page.of(lines, shown, total);
    }
}
