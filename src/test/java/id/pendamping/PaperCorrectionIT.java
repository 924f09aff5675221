package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Manner;
import id.pendamping.desk.OtherCases;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper that was recorded wrongly for one case no longer keeps the right one from others: two people put it right, over HTTP. */
@PendampingTest
class PaperCorrectionIT {

    @Autowired
    Scenario scenario;

    @Autowired
    CaseMoney money;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    OtherCases others;

    @Autowired
    MessageSource texts;

    @Autowired
    JdbcClient jdbc;

    /** The day typed for the first case was wrong; the second is refused, learns what to do, and goes on afterwards. */
    @Test
    void theRightRequestGoesThroughOnceTheWrongOneIsPutRight() {
        CaseId wrong = scenario.caseAt("order-payment");
        CaseId right = scenario.caseAt("request-payment");
        String spp = text(wrong, "spp_number");
        LocalDate recorded = LocalDate.parse(text(wrong, "spp_date"));
        LocalDate day = agreed(right);
        assertThat(day).isAfter(recorded);
        String request = """
                {"sppNumber": "%s", "sppDate": "%s", "amount": 20000000}""".formatted(spp, day);

        assertThat(send("bambang.ppk", right, "steps/request-payment", request).body())
                .contains(scenario.number(wrong), "PPK meralatnya dari halaman kasus itu");
        assertThat(page("bambang.ppk", wrong)).contains("/paper-correction", "Ralat SPP, SPM, atau SP2D");
        assertThat(page("agus.ppspm", wrong)).as("no SPM yet").doesNotContain("/paper-correction");
        assertThat(scenario.person("bambang.ppk")
                        .get(money.address(wrong) + "/paper-correction")
                        .body())
                .contains("SPP " + spp, "Yang tercatat")
                .doesNotContain("??");
        assertThat(propose("bambang.ppk", wrong, spp, spp, recorded, "").body()).contains("sama dengan yang tercatat");
        assertThat(propose("bambang.ppk", wrong, spp, spp, agreed(wrong).minusDays(1), "")
                        .body())
                .contains("sesuai urutan surat");
        assertThat(propose("bambang.ppk", wrong, spp, spp, day, "").statusCode())
                .isEqualTo(302);
        assertThat(propose("bambang.ppk", wrong, spp, spp, day, "").body()).contains("masih menunggu putusan KPA");
        assertThat(text(wrong, "spp_date")).as("not decided yet").isEqualTo(recorded.toString());
        assertThat(steps(wrong)).containsExactlyInAnyOrder("order-payment", "decide-paper-correction");
        assertThat(scenario.person("sri.kpa")
                        .get(money.address(wrong) + "/steps/decide-paper-correction")
                        .body())
                .contains("Seharusnya", "Salah ketik.", spp)
                .doesNotContain("??");

        assertThat(money.submit(wrong, "decide-paper-correction").statusCode()).isEqualTo(302);

        assertThat(text(wrong, "spp_date")).isEqualTo(day.toString());
        assertThat(steps(wrong)).containsExactly("order-payment");
        assertThat(money.facts(wrong, "paper-correction-decided").get(0).data())
                .containsEntry("paper", "SPP")
                .containsEntry("oldDate", recorded.toString())
                .containsEntry("newDate", day.toString())
                .doesNotContainKey("paidOn");
        assertThat(send("bambang.ppk", right, "steps/request-payment", request).statusCode())
                .isLessThan(300);
        assertThat(page("nia.pemeriksa", wrong)).contains("Ralat SPP, SPM, atau SP2D diputuskan");
        money.assertSums(wrong);
    }

    /** A number that belongs to another paper is freed for it, also after the money was paid. */
    @Test
    void numbersOfOrderAndPaymentAreCorrectedAfterThePayment() {
        CaseId paid = scenario.caseAt("confirm-funds");
        String spm = text(paid, "spm_number");
        String sp2d = text(paid, "sp2d_number");
        LocalDate day = LocalDate.parse(text(paid, "sp2d_date"));
        String other = "29" + sp2d.substring(2);
        assertThat(propose("bambang.ppk", paid, spm, spm + "-A", LocalDate.parse(text(paid, "spm_date")), "")
                        .body())
                .contains("SPM oleh PPSPM");
        assertThat(propose("agus.ppspm", paid, spm, spm + "-A", LocalDate.parse(text(paid, "spm_date")), "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(paid, "decide-paper-correction").statusCode()).isEqualTo(302);
        assertThat(text(paid, "spm_number")).isEqualTo(spm + "-A");

        assertThat(propose("yusuf.bendahara", paid, sp2d, "12", day, "135").body())
                .contains("15 angka");
        assertThat(send("yusuf.bendahara", paid, "paper-correction", """
                        {"recordedNumber": "%s", "number": "%s", "date": "%s", "kppn": "063", "grounds": "Salah ketik."}""".formatted(sp2d, other, day))
                        .statusCode())
                .isEqualTo(200);
        assertThat(money.submit(paid, "decide-paper-correction", "verdict", "REFUSED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(paid, "sp2d_number")).isEqualTo(sp2d);
        assertThat(propose("yusuf.bendahara", paid, sp2d, other, day, "063").statusCode())
                .isEqualTo(302);
        assertThat(money.submit(paid, "decide-paper-correction").statusCode()).isEqualTo(302);
        assertThat(text(paid, "sp2d_number")).isEqualTo(other);
        assertThat(text(paid, "kppn")).isEqualTo("063");
        assertThat(money.facts(paid, "paper-correction-decided").get(2).data()).containsEntry("paidOn", day.toString());
        scenario.playToTheEnd(paid, Manner.PLAIN);
        money.assertSums(paid);
    }

    /** An officer of another province learns what to do, and not which case it is. */
    @Test
    void theOtherCaseIsNamedToThoseWhoMaySeeIt() {
        CaseId first = scenario.caseAt("order-payment");
        Account stranger = accounts.open(
                "ppk.papua",
                "Invented Officer",
                "a secret of hers",
                Set.of(Duty.COMMITMENT_OFFICER),
                Set.of("94"),
                null);
        Account near = accounts.byLogin("bambang.ppk").orElseThrow();
        assertThat(others.number(first, stranger.as(Duty.COMMITMENT_OFFICER))).isEmpty();
        assertThat(others.number(first, Actor.outside("treasury"))).isEmpty();
        assertThat(others.number(first, near.as(Duty.COMMITMENT_OFFICER))).contains(scenario.number(first));
        assertThat(texts.getMessage(
                        "refusal.payment.elsewhere.SPP",
                        new Object[] {"1", "2", "null", ""},
                        Locale.forLanguageTag("id")))
                .contains("kasus lain", "administrator program");
    }

    /** What the treasury itself has said is not corrected by officers. */
    @Test
    void theTreasurysOwnWordStands() {
        CaseId paid = scenario.caseAt("confirm-funds");
        jdbc.sql("""
                        insert into payment_report (payment_id, sp2d_date, kppn, reported_at)
                        select id, sp2d_date, kppn, now() from payment where case_id = :case""").param("case", paid.value()).update();
        String sp2d = text(paid, "sp2d_number");
        assertThat(propose("yusuf.bendahara", paid, sp2d, sp2d, LocalDate.parse(text(paid, "spm_date")), "063")
                        .body())
                .contains("laporan kas negara sendiri");
        assertThat(page("yusuf.bendahara", paid)).doesNotContain("/paper-correction");
        assertThat(page("nia.pemeriksa", paid)).doesNotContain("/paper-correction");
        jdbc.sql("delete from payment_report where payment_id in (select id from payment where case_id = :case)")
                .param("case", paid.value())
                .update();
    }

    private HttpResponse<String> propose(
            String who, CaseId caseId, String recorded, String number, LocalDate date, String kppn) {
        Map<String, String> form = new HashMap<>(Map.of(
                "recordedNumber",
                recorded,
                "number",
                number,
                "date.day",
                String.valueOf(date.getDayOfMonth()),
                "date.month",
                String.valueOf(date.getMonthValue()),
                "date.year",
                String.valueOf(date.getYear()),
                "grounds",
                "Salah ketik."));
        form.put("kppn", kppn);
        return scenario.person(who).post("/cases", money.address(caseId) + "/paper-correction", form);
    }

    private HttpResponse<String> send(String login, CaseId caseId, String where, String command) {
        Program program = scenario.program(login);
        return program.send(
                "POST",
                "/cases/" + scenario.number(caseId) + "/" + where,
                HttpRequest.BodyPublishers.ofString(command),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "id");
    }

    private String page(String login, CaseId caseId) {
        return scenario.person(login).get(money.address(caseId)).body();
    }

    private List<String> steps(CaseId caseId) {
        return workItems.of(caseId).stream().map(WorkItem::step).toList();
    }

    private LocalDate agreed(CaseId caseId) {
        return jdbc.sql("select date from agreement where case_id = :case")
                .param("case", caseId.value())
                .query(LocalDate.class)
                .single();
    }

    private String text(CaseId caseId, String column) {
        return jdbc.sql("select " + column + "::text from payment where case_id = :case order by attempt desc limit 1")
                .param("case", caseId.value())
                .query(String.class)
                .single();
    }
}
