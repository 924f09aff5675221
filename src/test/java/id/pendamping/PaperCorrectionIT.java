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
import id.pendamping.verifying.Mutations;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A paper that was recorded wrongly for one case no longer keeps the right one from others: two people put it right, over HTTP. */
@PendampingTest
class PaperCorrectionIT {

    @Autowired
    DataSource database;

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

    /** Two numbers on one desk were typed for each other's case: each is put right by two, one after the other. */
    @Test
    void numbersTypedForEachOthersCaseFindTheirWayBack() {
        CaseId first = scenario.caseAt("confirm-funds");
        CaseId second = scenario.caseAt("confirm-funds");
        String ofSecond = text(first, "sp2d_number");
        String ofFirst = text(second, "sp2d_number");
        LocalDate day = LocalDate.parse(text(first, "sp2d_date"));
        String kppn = text(second, "kppn").equals("063") ? "135" : "063";

        assertThat(propose("yusuf.bendahara", first, ofSecond, ofFirst, day, kppn)
                        .body())
                .contains("sudah tercatat pada kasus " + scenario.number(second), "surat lain itu juga salah dicatat");
        assertThat(propose("yusuf.bendahara", first, ofSecond, spelled(ofFirst), day, kppn, "displaces", "true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("sri.kpa")
                        .get(money.address(first) + "/steps/decide-paper-correction")
                        .body())
                .contains("Nomor ini masih tercatat untuk surat lain");
        assertThat(money.submit(first, "decide-paper-correction").statusCode()).isEqualTo(302);
        assertThat(text(first, "sp2d_number")).isEqualTo(ofFirst);

        LocalDate itsDay = LocalDate.parse(text(second, "sp2d_date"));
        assertThat(propose("yusuf.bendahara", second, ofFirst, ofSecond, itsDay, text(second, "kppn"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(second, "decide-paper-correction").statusCode()).isEqualTo(302);
        assertThat(text(second, "sp2d_number")).isEqualTo(ofSecond);

        assertThat(Mutations.of(database, scenario.number(first), "paper_correction"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        scenario.playToTheEnd(first, Manner.PLAIN);
        money.assertSums(first);
        money.assertSums(second);
    }

    @Test
    void requestAndOrderOfOneCaseChangeTheirNumbers() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String spp = text(caseId, "spp_number");
        String spm = text(caseId, "spm_number");
        LocalDate requested = LocalDate.parse(text(caseId, "spp_date"));

        assertThat(propose("bambang.ppk", caseId, spp, spm, requested, "").body())
                .contains("surat lain pada kasus ini", "juga salah dicatat");
        assertThat(propose("bambang.ppk", caseId, spp, spm, requested, "", "displaces", "true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "decide-paper-correction").statusCode()).isEqualTo(302);
        assertThat(propose("agus.ppspm", caseId, spm, spp, LocalDate.parse(text(caseId, "spm_date")), "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "decide-paper-correction").statusCode()).isEqualTo(302);
        assertThat(text(caseId, "spp_number")).isEqualTo(spm);
        assertThat(text(caseId, "spm_number")).isEqualTo(spp);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        money.assertSums(caseId);
    }

    /** What was only typed gives way to a correction, and what two have decided on does not, unless it is said to be wrong. */
    @Test
    void theLatestCorrectionIsNotPassedOver() {
        CaseId first = scenario.caseAt("order-payment");
        CaseId second = scenario.caseAt("order-payment");
        String spp = text(second, "spp_number");
        LocalDate day = LocalDate.parse(text(second, "spp_date"));
        assertThat(propose("bambang.ppk", first, text(first, "spp_number"), spp, day, "")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(first, "decide-paper-correction").statusCode()).isEqualTo(302);

        LocalDate other = agreed(second).equals(day) ? day.plusDays(1) : agreed(second);
        assertThat(propose("bambang.ppk", second, spp, spp, other, "").body())
                .contains("sudah tercatat sebagai SPP kasus " + scenario.number(first), "juga salah dicatat");
        assertThat(propose("bambang.ppk", second, spp, spp, other, "", "displaces", "true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(second, "decide-paper-correction").statusCode()).isEqualTo(302);
        money.assertSums(second);
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
        CaseId other = scenario.caseAt("confirm-funds");
        String number = text(other, "sp2d_number");
        LocalDate day = LocalDate.parse(text(other, "sp2d_date"));
        String kppn = text(paid, "kppn").equals("063") ? "135" : "063";
        assertThat(propose("yusuf.bendahara", other, number, sp2d, day, kppn, "displaces", "true")
                        .body())
                .as("nothing takes the number from it either")
                .contains("sudah tercatat pada kasus " + scenario.number(paid));
        assertThat(page("yusuf.bendahara", paid)).doesNotContain("/paper-correction");
        assertThat(page("nia.pemeriksa", paid)).doesNotContain("/paper-correction");
        jdbc.sql("delete from payment_report where payment_id in (select id from payment where case_id = :case)")
                .param("case", paid.value())
                .update();
    }

    private HttpResponse<String> propose(
            String who, CaseId caseId, String recorded, String number, LocalDate date, String kppn, String... more) {
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
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return scenario.person(who).post("/cases", money.address(caseId) + "/paper-correction", form);
    }

    /** As papers print it. */
    private static String spelled(String sp2d) {
        return "SP2D No. " + sp2d.replaceAll("(.{4})(?=.)", "$1 ");
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
