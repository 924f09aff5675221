package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Every step stays within the number of database statements that the budget grants it. */
@PendampingTest
class StatementBudgetIT {

    private static final Logger LOG = LoggerFactory.getLogger(StatementBudgetIT.class);

    /**
     * For a plain step, the player's own look-ups included. Steps that write a report, start a stage, or begin or end what
     * runs beside the report get more.
     */
    private static final int BUDGET = 25;

    private static final Map<String, Integer> MORE = Map.ofEntries(
            Map.entry("attest-report", 28),
            Map.entry("compile-report", 52),
            Map.entry("review-report", 32),
            Map.entry("verify-refund", 48),
            Map.entry("confirm-funds", 51),
            Map.entry("ratify-decree", 33),
            Map.entry("answer-assignment", 30),
            Map.entry("accept-report", 30),
            Map.entry("decide-recipient", 28),
            Map.entry("record-disbursement", 31),
            Map.entry("order-payment", 27));

    /**
     * From the first step to the closed case, the pictures not counted. While funds are awaited the engine also waits for a
     * transfer that comes back or differs, which is ten of them.
     */
    private static final int LIFECYCLE = 496;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Test
    void noStepSendsMoreStatementsThanItsBudget() {
        playToTheEnd(new TreeMap<>());
        Map<String, Integer> sent = new TreeMap<>();

        playToTheEnd(sent);

        LOG.info("Statements per step: {}", sent);
        assertThat(sent).hasSizeGreaterThan(15);
        assertThat(sent)
                .allSatisfy((step, statements) ->
                        assertThat(statements).as(step).isLessThanOrEqualTo(MORE.getOrDefault(step, BUDGET)));
        assertThat(sent.values().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(LIFECYCLE);
    }

    private void playToTheEnd(Map<String, Integer> sent) {
        CaseId caseId = scenario.group();
        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            WorkItem item = open.get(0);
            clock.standAt(clock.instant()
                    .plus(item.step().equals("compile-report") ? Duration.ofDays(21) : Duration.ofHours(5)));
            // pictures are sent before, and what is typed is looked up on the page
            var answers = playbook.answers(caseId, item.step(), Manner.LEFTOVER, players.isFirst(item));
            sent.put(item.step(), StatementCount.during(() -> players.play(item, answers)));
        }
    }
}
