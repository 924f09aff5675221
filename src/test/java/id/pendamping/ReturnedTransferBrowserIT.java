package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a real browser the treasurer records that the bank has sent a transfer back, and it is paid again. */
@PendampingTest
class ReturnedTransferBrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private Chromium chromium;

    @BeforeEach
    void openTheBrowser() {
        chromium = Chromium.open();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void theTreasuryReturnsATransferAndItIsPaidAgain() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        String number = scenario.number(caseId);
        Visitor treasurer = visitor(cast.holding(Duty.TREASURER));
        treasurer.open("/cases/" + number);
        Visitor.follow(treasurer.page().locator("a[href$='/transfer-return']"));
        treasurer.look();
        treasurer.type(notice(caseId));
        Visitor.follow(treasurer.page().locator("main form .btn-primary"));
        treasurer.look();
        assertThat(treasurer.page().locator("main").innerText()).contains("Kembali ke kas negara");

        for (WorkItem item = scenario.waiting(caseId);
                !item.step().equals("compile-report");
                item = scenario.waiting(caseId)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(5)));
            Visitor who = visitor(players.whoDoes(item));
            who.take(number, item.step());
            who.type(playbook.answers(caseId, item.step(), Manner.PLAIN, false));
            who.send();
        }
        treasurer.open("/cases/" + number);
        assertThat(treasurer.page().locator("main").innerText()).contains("Sampai di rekening kelompok");
    }

    private Map<String, String> notice(CaseId caseId) {
        Map<String, Object> paid = journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals("aid-disbursed"))
                .map(Recorded::data)
                .findFirst()
                .orElseThrow();
        LocalDate day = LocalDate.parse(String.valueOf(paid.get("sp2dDate")));
        return Map.of(
                "sp2dNumber",
                String.valueOf(paid.get("sp2dNumber")),
                "noticeDate.day",
                String.valueOf(day.getDayOfMonth()),
                "noticeDate.month",
                String.valueOf(day.getMonthValue()),
                "noticeDate.year",
                String.valueOf(day.getYear()),
                "amount",
                "20000000",
                "reason",
                "ACCOUNT_CLOSED");
    }

    private Visitor visitor(Account account) {
        return visitors.computeIfAbsent(
                account.login(),
                login -> account.holds(Duty.MENTOR)
                        ? Visitor.onAPhone(chromium.browser(), port, login, Cast.PIN)
                        : Visitor.atADesk(chromium.browser(), port, login, Cast.SECRET));
    }
}
