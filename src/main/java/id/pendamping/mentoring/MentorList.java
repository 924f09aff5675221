package id.pendamping.mentoring;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.RegionScope;
import id.pendamping.listing.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mentors of a coordinator's region, with how many groups each walks beside now. */
@Repository
public class MentorList {

    public record Line(
            UUID id,
            String name,
            String regency,
            String type,
            MentorStatus status,
            int groups,
            int capacity,
            LocalDate until,
            boolean signsIn) {}

    private static final String SELECT = """
            select m.id, m.name, m.regency, m.type, m.status, m.capacity, m.serves_until as until,
                exists (select 1 from access_open o where o.id = m.account_id) as signs_in,
                (select count(*) from assignment a where a.mentor_id = m.id
                    and a.status in ('PROPOSED', 'APPROVED', 'ACCEPTED')) as groups
            from mentor m where\s""";

    private static final Keyset<Line> BY_PLACE = Keyset.<Line>rising("m.regency", String.class, Line::regency)
            .thenRising("m.name", String.class, Line::name)
            .thenRising("m.id", UUID.class, Line::id);

    private static final RowMapper<Line> LINE = new SimplePropertyRowMapper<>(Line.class);

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
        List<Line> lines = jdbc.sql(SELECT + mine + " order by m.regency, m.name, m.id limit :size offset :skip")
                .params(scope.parameters())
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(LINE)
                .list();
        return Page.of(lines, shown, total);
    }

    /** One of them. */
    Optional<Line> find(UUID id, Account account) {
        RegionScope scope = account.scope();
        return jdbc.sql(SELECT + scope.covers("m.regency") + " and m.id = :id")
                .params(scope.parameters())
                .param("id", id)
                .query(LINE)
                .optional();
    }

    /** The same part by part. */
    public Slice<Line> part(Account account, PartRequest asked) {
        RegionScope scope = account.scope();
        return BY_PLACE.read(jdbc, SELECT + scope.covers("m.regency"), scope.parameters(), asked, LINE);
    }
}
