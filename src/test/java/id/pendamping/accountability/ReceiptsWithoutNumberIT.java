package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Trial 17: receipts of a market stall have no number; two in one report, and others of other groups, are no twins. */
@PendampingTest
class ReceiptsWithoutNumberIT {

    private static final String SHOP = "Warung Uji Tanpa Nomor";

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    StepCatalogue steps;

    @Autowired
    ProgramClock clock;

    @Test
    void areTakenTwiceAndNobodysTwins() {
        CaseId first = handedIn("-");
        CaseId second = handedIn("tidak ada");

        for (CaseId caseId : new CaseId[] {first, second}) {
            Map<String, Object> view = steps.get("review-report").view(caseId.subject());
            ReviewHints hints = (ReviewHints) view.get("hints");
            Report report = (Report) view.get("report");
            assertThat(report.lines().subList(0, 2)).allSatisfy(line -> {
                assertThat(line.receipts()).extracting(Receipt::number).containsExactly("-");
                assertThat(hints.of(line))
                        .extracting(ReviewHints.Hint::kind)
                        .doesNotContain(ReviewHints.Kind.SAME_RECEIPT);
            });
        }
    }

    /** Two lines that differ in nothing but their picture, over HTTP. */
    private CaseId handedIn(String without) {
        CaseId caseId = scenario.caseAt("compile-report");
        WorkItem report = scenario.waiting(caseId);
        clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        Map<String, String> typed = new HashMap<>(playbook.answers(caseId, report.step(), Manner.PLAIN, true));
        for (int line = 0; line < 2; line++) {
            String at = "lines[" + line + "].";
            typed.put(at + "vendor", SHOP);
            typed.put(at + "item", "Bahan uji");
            typed.put(at + "date.day", typed.get("lines[0].date.day"));
            typed.put(at + "date.month", typed.get("lines[0].date.month"));
            typed.put(at + "date.year", typed.get("lines[0].date.year"));
            typed.put(at + "quantity", "1");
            typed.put(at + "price", "50000");
            typed.keySet().removeIf(name -> name.startsWith(at + "receipts[") && !name.startsWith(at + "receipts[0]"));
            typed.put(at + "receipts[0].number", without);
            typed.put(at + "receipts[0].amount", "50.000");
        }
        var answer = scenario.person(players.whoDoes(report).login()).submit(report.number(), report.step(), typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        players.play(workItems.of(caseId).get(0), Manner.PLAIN);
        assertThat(scenario.waiting(caseId).step()).isEqualTo("review-report");
        return caseId;
    }
}
