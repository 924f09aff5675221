package id.pendamping.decree;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.OwnProgram;
import id.pendamping.scenario.MorningInJuly;
import id.pendamping.scenario.PhaseByApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The program is killed with -9 while it carries a ratified decree out, and once started again makes everybody a recipient
 * once.
 */
class KilledRatificationIT {

    private static final int FEW = 30;
    private static final int A_PHASE = 2_767;

    @Test
    void everyGroupIsMadeARecipientOnce() throws Exception {
        killInTheMiddle(FEW);
    }

    @Test
    @Tag("bench")
    void everyGroupOfAWholePhaseToo() throws Exception {
        killInTheMiddle(A_PHASE);
    }

    private static void killInTheMiddle(int groups) throws Exception {
        try (OwnProgram program = new OwnProgram(MorningInJuly.class, "--phase.places=" + groups)) {
            program.start();
            PhaseByApi phase = new PhaseByApi(program.port());
            Path file = program.data().resolveSibling("groups.csv");
            program.command("sample", "--groups=" + groups, "--mentors=" + Math.max(1, groups / 15), "--out=" + file);
            phase.enrol(Files.readAllBytes(file.resolveSibling("groups-mentors.csv")));
            phase.takeIn(Files.readAllBytes(file));
            phase.checkPapers();
            phase.visit();
            phase.confirmVisits();
            assertThat(phase.rank().get("selected").asInt()).isEqualTo(groups);
            phase.drawUpTheDecree();

            JdbcClient database = program.database();
            phase.ratify();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> told(database, "count(*)", "decree-ratified") >= groups / 3);
            program.kill();
            assertThat(told(database, "count(*)", "decree-ratified"))
                    .as("killed in the middle")
                    .isBetween(groups / 3, groups - 1);
            program.start();
            phase.awaitTheEnd();

            JdbcClient after = program.database();
            for (String type : new String[] {"recipient-decided", "decree-ratified"}) {
                assertThat(told(after, "count(*)", type)).as(type).isEqualTo(groups);
                assertThat(told(after, "count(distinct subject_id)", type))
                        .as("none of them twice")
                        .isEqualTo(groups);
            }
            assertThat(after.sql("select named from selection_promise where named > 0")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(groups);
            assertThat(after.sql("select count(*) from bulk_row where result = 'DONE'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(groups);
            program.command("verify", "--data", program.data().toString());
        }
    }

    private static int told(JdbcClient database, String what, String type) {
        return database.sql("select " + what + " from journal_entry where subject_kind = 'CASE' and type = :type")
                .param("type", type)
                .query(Integer.class)
                .single();
    }
}
