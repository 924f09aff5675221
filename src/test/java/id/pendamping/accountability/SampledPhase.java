package id.pendamping.accountability;

import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Phases in which every report is drawn for a second review. Every test uses one of its own. */
public final class SampledPhase {

    private SampledPhase() {}

    /** A phase like the third of 2023. */
    public static Phase open(ApplicationContext program, int ordinal) {
        Programme programme = program.getBean(Programme.class);
        Phase model = programme.phase(2023, 3).orElseThrow();
        programme.setUp(
                programme.year(Edition.first(2023)),
                List.of(new Phase(
                        UUID.randomUUID(),
                        2023,
                        ordinal,
                        model.opens(),
                        model.closes(),
                        model.groupQuota(),
                        model.mentorQuota(),
                        model.ceiling(),
                        model.guideline())));
        return programme.phase(2023, ordinal).orElseThrow();
    }

    /** The phase of the case commits to a seed while the year draws all. */
    public static void drawAll(ApplicationContext program, CaseId caseId) {
        draw(program, 100);
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> program.getBean(SampleCommitment.class)
                        .of(
                                caseId,
                                Act.by(
                                        Actor.automation("test"),
                                        program.getBean(Clock.class).instant())));
        draw(program, 0);
    }

    /** The year is set up once more, so that the program reads it anew. */
    private static void draw(ApplicationContext program, int percent) {
        Programme programme = program.getBean(Programme.class);
        program.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            program.getBean(JdbcClient.class)
                    .sql("update programme_year set sample_percent = :percent where year = 2023")
                    .param("percent", percent)
                    .update();
            programme.setUp(programme.year(Edition.first(2023)), List.of());
        });
    }
}
