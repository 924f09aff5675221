package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.demo.Cast;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.NotWaiting;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact that the process does not wait for, or an engine that fails, leaves nothing behind. */
@PendampingTest
class RollbackIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Cast cast;

    @Autowired
    ProgramClock clock;

    @Test
    void aFactThatNobodyWaitsForLeavesNoRowNoEntryAndNoEvent() {
        CaseId caseId = scenario.group();
        String before = everything();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("update aid_group set returns = returns + 1 where id = :id")
                            .param("id", caseId.value())
                            .update();
                    journal.record(
                            new id.pendamping.disbursement.FundsConfirmed(
                                    caseId, 20_000_000, java.time.LocalDate.of(2023, 11, 10)),
                            Act.by(cast.holding(Duty.MENTOR).as(Duty.MENTOR), clock.instant()));
                }))
                .isInstanceOf(NotWaiting.class);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aRegistrationWhoseProcessCannotStartLeavesNothing() {
        String before = everything();
        jdbc.sql("alter table aid_case add constraint no_more check (case_id is null) not valid")
                .update();
        try {
            assertThatThrownBy(() -> scenario.group()).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("alter table aid_case drop constraint no_more").update();
        }

        assertThat(everything()).isEqualTo(before);
    }

    private String everything() {
        return jdbc.sql("""
                        select (select count(*) from aid_group) || ' groups, ' || (select coalesce(sum(returns), 0) from aid_group)
                            || ' returns, ' || (select count(*) from journal) || ' entries, '
                            || (select coalesce(sum(sequence), 0) from journal_head) || ' in heads, '
                            || (select count(*) from aid_case) || ' cases, ' || (select count(*) from work_item)
                            || ' tasks, ' || (select count(*) from act_ru_execution) || ' executions'""").query(String.class).single();
    }
}
