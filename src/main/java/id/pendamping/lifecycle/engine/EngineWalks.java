package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.models.ProcessWalks;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the engine's history of a subject over all its stages in one statement. */
@Component
class EngineWalks implements ProcessWalks {

    private final JdbcClient jdbc;

    EngineWalks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Visits> of(Subject subject) {
        return jdbc.sql("""
                        select p.proc_def_key_ as process, a.act_id_ as node, count(*) as times,
                            coalesce(extract(epoch from sum(a.end_time_ - a.start_time_)) * 1000, 0) as spent,
                            bool_or(a.end_time_ is null) as open
                        from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
                        where p.business_key_ = :subject
                        group by p.proc_def_key_, a.act_id_""")
                .param("subject", subject.key())
                .query(EngineWalks::read)
                .list();
    }

    @Override
    public List<Visits> before(Subject subject, Instant moment) {
        return jdbc.sql("""
                        select p.proc_def_key_ as process, a.act_id_ as node, count(*) as times,
                            coalesce(extract(epoch from sum(a.end_time_ - a.start_time_)
                                filter (where a.end_time_ < :moment)) * 1000, 0) as spent,
                            bool_or(a.end_time_ is null or a.end_time_ >= :moment) as open
                        from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
                        where p.business_key_ = :subject and a.start_time_ < :moment
                        group by p.proc_def_key_, a.act_id_""")
                .param("subject", subject.key())
                .param("moment", Timestamp.from(moment))
                .query(EngineWalks::read)
                .list();
    }

    private static Visits read(ResultSet row, int number) throws SQLException {
        return new Visits(
                row.getString("process"),
                row.getString("node"),
                row.getInt("times"),
                Duration.ofMillis(row.getLong("spent")),
                row.getBoolean("open"));
    }
}
