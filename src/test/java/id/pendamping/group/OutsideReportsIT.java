package id.pendamping.group;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages about members that come in another order than what they tell. */
@PendampingTest
class OutsideReportsIT {

    private static final LocalDate EARLIER = LocalDate.of(2023, 7, 20);
    private static final LocalDate LATER = LocalDate.of(2023, 7, 22);

    @Autowired
    Scenario scenario;

    @Autowired
    OutsideReports reports;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    private CaseId caseId;

    @BeforeEach
    void register() {
        caseId = scenario.group();
    }

    @Test
    void theComparisonOfTheLatestDayCounts() {
        checked(IdentityChecked.Result.MISMATCH, LATER);
        checked(IdentityChecked.Result.MATCH, EARLIER);
        assertThat(result()).isEqualTo("MISMATCH");
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();

        assertThat(Mutations.of(database, scenario.number(caseId), "identity_check"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        checked(IdentityChecked.Result.MATCH, LATER);
        assertThat(result()).as("told again of the same day").isEqualTo("MATCH");
    }

    @Test
    void aConsentThatWasWithdrawnSinceIsNone() {
        updated(MemberUpdated.Change.CONSENT_WITHDRAWN, LATER);
        updated(MemberUpdated.Change.CONSENT_GIVEN, EARLIER);
        assertThat(consent()).isNull();
        updated(MemberUpdated.Change.EMPLOYED, EARLIER);
        updated(MemberUpdated.Change.CONSENT_GIVEN, LATER);
        assertThat(consent()).isEqualTo(LATER);
    }

    private void checked(IdentityChecked.Result result, LocalDate on) {
        Outcome outcome = transaction.execute(status -> reports.identityChecked(caseId, 3, result, on, act()));
        assertThat(outcome).isEqualTo(Outcome.done());
    }

    private void updated(MemberUpdated.Change change, LocalDate since) {
        Outcome outcome = transaction.execute(status -> reports.memberUpdated(caseId, 3, change, since, act()));
        assertThat(outcome).isEqualTo(Outcome.done());
    }

    private Act act() {
        return Act.by(new Actor("system:civil-registry", Duty.AUTOMATION), clock.instant());
    }

    private String result() {
        return jdbc.sql("select c.result from identity_check c join member m on m.id = c.member_id"
                        + " where m.case_id = :case and m.position = 3")
                .param("case", caseId.value())
                .query(String.class)
                .single();
    }

    private @Nullable LocalDate consent() {
        return jdbc.sql("select consent_on from member where case_id = :case and position = 3")
                .param("case", caseId.value())
                .query((row, index) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }
}
