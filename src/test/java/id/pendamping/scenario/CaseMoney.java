package id.pendamping.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.disbursement.Payments;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.evidence.Photo;
import id.pendamping.forms.Dates;
import id.pendamping.journal.CaseFaults;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests about money do with a case: its steps over HTTP, notices of the bank, and whether everything adds up. */
public class CaseMoney {

    private final Scenario scenario;
    private final Players players;
    private final Playbook playbook;
    private final WorkItems workItems;
    private final JournalReader journal;
    private final Payments payments;
    private final Ledger ledger;
    private final ProgramClock clock;
    private final JdbcClient jdbc;
    private final DataSource database;

    CaseMoney(
            Scenario scenario,
            Players players,
            Playbook playbook,
            WorkItems workItems,
            JournalReader journal,
            Payments payments,
            Ledger ledger,
            ProgramClock clock,
            JdbcClient jdbc,
            DataSource database) {
        this.scenario = scenario;
        this.players = players;
        this.playbook = playbook;
        this.workItems = workItems;
        this.journal = journal;
        this.payments = payments;
        this.ledger = ledger;
        this.clock = clock;
        this.jdbc = jdbc;
        this.database = database;
    }

    /** The step as the players do it, but for these fields and what they hold. */
    public HttpResponse<String> submit(CaseId caseId, String step, String... otherwise) {
        WorkItem item = workItems.find(caseId, step).orElseThrow();
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, step, Manner.PLAIN, true));
        for (int i = 0; i < otherwise.length; i += 2) {
            answers.put(otherwise[i], otherwise[i + 1]);
        }
        return scenario.person(players.whoDoes(item)).submit(item.number(), step, answers);
    }

    /** The treasurer hands in what the bank says to have sent back. */
    public HttpResponse<String> notice(CaseId caseId, long amount) {
        Map<String, Object> paid = facts(caseId, "aid-disbursed").get(0).data();
        Map<String, String> notice = day("noticeDate", LocalDate.parse(String.valueOf(paid.get("sp2dDate"))));
        notice.put("sp2dNumber", String.valueOf(paid.get("sp2dNumber")));
        notice.put("amount", String.valueOf(amount));
        notice.put("reason", "ACCOUNT_CLOSED");
        return scenario.person("yusuf.bendahara").post("/cases", address(caseId) + "/transfer-return", notice);
    }

    /** The treasurer records a slip of a group that nobody had asked for money. */
    public HttpResponse<String> pay(CaseId caseId, long amount, String ntpn) {
        Map<String, String> form = day("paidOn", today());
        form.putAll(Map.of("billingCode", "820231100412345", "ntpn", ntpn, "amount", String.valueOf(amount)));
        return scenario.person("yusuf.bendahara")
                .post("/cases", address(caseId) + "/own-payment", form, "slip", Photo.of(ntpn));
    }

    public List<Recorded> facts(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }

    public String address(CaseId caseId) {
        return "/cases/" + scenario.number(caseId);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /** The day as a form holds it. */
    public Map<String, String> day(String field, LocalDate day) {
        Map<String, String> form = new HashMap<>();
        new Dates().inputs(day).forEach((part, text) -> form.put(field + '.' + part, text));
        return form;
    }

    /** Payments, account and record say the same, and so do the program's own checks. */
    public void assertSums(CaseId caseId) {
        String number = scenario.number(caseId);
        Ledger.Balance money = ledger.of(caseId);
        assertThat(money.disbursed())
                .isEqualTo(payments.disbursed(caseId))
                .isEqualTo(money.accepted()
                        .plus(money.returned())
                        .plus(money.writtenOff())
                        .plus(money.outstanding()));
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
        assertThat(CaseFaults.of(database, number)).isEmpty();
        assertThat(TableFaults.of(database, number)).isEmpty();
    }
}
