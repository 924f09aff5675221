package id.pendamping.watching;

import id.pendamping.shared.ProgramOnly;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The kept figures of all features. Every node shows the same; one of them counts. */
@Repository
@ProgramOnly
public class KeptFigures {

    /** One part of a figure as it was counted last. */
    record Part(String name, String label, double value) {}

    private final List<KeptFigure> figures;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeptFigures(List<KeptFigure> figures, JdbcClient jdbc, TransactionTemplate transaction) {
        this.figures = figures;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Counts all of them anew. */
    public void count() {
        figures.forEach(figure -> transaction.executeWithoutResult(status -> count(figure)));
    }

    List<KeptFigure> figures() {
        return figures;
    }

    List<Part> parts() {
        return jdbc.sql("select name, label, value from kept_figure")
                .query(Part.class)
                .list();
    }

    /** How long ago the oldest was counted; negative when none ever was. */
    double ageInSeconds() {
        return jdbc.sql("select coalesce(extract(epoch from now() - min(counted_at)), -1) from kept_figure")
                .query(Double.class)
                .single();
    }

    private void count(KeptFigure figure) {
        jdbc.sql("""
                        insert into kept_figure (name, label, value, counted_at)
                        select :name, label, value, now() from (%s) counted
                        on conflict (name, label) do update set value = excluded.value, counted_at = now()""".formatted(figure.sql())).param("name", figure.name()).update();
        jdbc.sql("delete from kept_figure where name = :name and counted_at < now()")
                .param("name", figure.name())
                .update();
    }
}
