package id.pendamping.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One number of a paper has one day, whatever cases it pays. */
@PendampingTest
class PaymentNumbersIT {

    @Autowired
    Scenario scenario;

    @Autowired
    PaymentStore payments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRequestWithTheNumberOfAnotherAndAnotherDayIsRefusedOnThePageInTheApiAndInARehearsal() {
        CaseId paid = scenario.caseAt("confirm-funds");
        String spp = text(paid, "spp_number");
        CaseId other = scenario.caseAt("request-payment");
        LocalDate day = payments.agreement(other).orElseThrow().date();
        assertThat(day).isNotEqualTo(LocalDate.parse(text(paid, "spp_date")));
        String command = """
                {"sppNumber": "No. %s.", "sppDate": "%s", "amount": 20000000}""";

        for (String how : new String[] {"?rehearse=true", ""}) {
            HttpResponse<String> answer =
                    send("bambang.ppk", other, "request-payment" + how, command.formatted(spp, day));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(
                            "\"field\":\"sppNumber\"",
                            "Nomor " + spp + " sudah tercatat sebagai SPP kasus " + scenario.number(paid));
        }
        String page = "/cases/" + scenario.number(other) + "/steps/request-payment";
        Map<String, String> typed = Map.of(
                "_key", UUID.randomUUID().toString(),
                "sppNumber", spp.toLowerCase(java.util.Locale.ROOT),
                "sppDate.day", String.valueOf(day.getDayOfMonth()),
                "sppDate.month", String.valueOf(day.getMonthValue()),
                "sppDate.year", String.valueOf(day.getYear()),
                "amount", "20.000.000");
        assertThat(payments.payment(other)).isEmpty();
        assertThat(scenario.person("bambang.ppk").post(page, page, typed).body())
                .contains("Nomor " + spp + " sudah tercatat sebagai SPP kasus " + scenario.number(paid));
    }

    @Test
    void anOrderHasNeitherTheNumberOfAnotherNorThatOfItsRequest() {
        CaseId paid = scenario.caseAt("confirm-funds");
        CaseId other = scenario.caseAt("order-payment");
        String command = """
                {"verdict": "ORDERED", "spmNumber": "%s", "spmDate": "%s"}""";
        String today = text(other, "spp_date");

        assertThat(send("agus.ppspm", other, "order-payment", command.formatted(text(paid, "spm_number"), today))
                        .body())
                .contains("\"field\":\"spmNumber\"", "sudah tercatat sebagai SPM kasus " + scenario.number(paid));
        assertThat(send(
                                "agus.ppspm",
                                other,
                                "order-payment",
                                command.formatted("Nomor: " + text(other, "spp_number"), today))
                        .body())
                .contains("\"field\":\"spmNumber\"", "adalah nomor SPP kasus ini");
        assertThat(text(other, "spm_number")).isEqualTo("null");
    }

    @Test
    void anSp2dOnRecordHasOneDayAndOneOfficeAndPaysSeveralGroupsWithThem() {
        CaseId paid = scenario.caseAt("confirm-funds");
        CaseId other = scenario.caseAt("record-disbursement");
        String number = text(paid, "sp2d_number");
        String command = """
                {"sp2dNumber": "%s", "sp2dDate": "%s", "amount": 20000000, "kppn": "%s"}""";
        String later = LocalDate.parse(text(other, "spm_date")).toString();

        for (String[] dayAndOffice : new String[][] {{later, "135"}, {later, "063"}}) {
            HttpResponse<String> answer = send(
                    "yusuf.bendahara",
                    other,
                    "record-disbursement",
                    command.formatted(number, dayAndOffice[0], dayAndOffice[1]));
            assertThat(answer.body())
                    .contains("SP2D " + number + " sudah tercatat pada kasus " + scenario.number(paid), "KPPN 135");
        }

        CaseId together = scenario.caseAt("record-disbursement");
        PaymentPaper list = new PaymentPaper(
                PaymentPaper.Kind.SP2D,
                "29" + number.substring(2),
                LocalDate.parse(later).plusDays(40),
                "135");
        takenBack(() -> {
            assertThat(payments.disburse(other, list)).isEmpty();
            assertThat(payments.disburse(together, list)).isEmpty();
        });
    }

    /** The treasury's word about a payment counts before what an officer has typed. */
    @Test
    void whatTheTreasuryHasReportedIsOnRecord() {
        CaseId paid = scenario.caseAt("confirm-funds");
        CaseId other = scenario.caseAt("record-disbursement");
        LocalDate typed = LocalDate.parse(text(paid, "sp2d_date"));
        PaymentPaper right =
                new PaymentPaper(PaymentPaper.Kind.SP2D, text(paid, "sp2d_number"), typed.plusDays(60), "135");

        takenBack(() -> {
            assertThat(payments.disburse(other, right)).isPresent();
            payments.reported(paid, right.date(), "135", java.time.Instant.now());
            assertThat(payments.disburse(other, right)).isEmpty();
        });
    }

    /** Nobody has told of what is only written. */
    private void takenBack(Runnable written) {
        transaction.executeWithoutResult(status -> {
            written.run();
            status.setRollbackOnly();
        });
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsRefusedByTheDatabase() throws Exception {
        CaseId one = scenario.caseAt("request-payment");
        CaseId two = scenario.caseAt("request-payment");
        String number = "SPP-" + UUID.randomUUID();
        LocalDate day = LocalDate.of(2023, 12, 1);
        CountDownLatch written = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            assertThat(payments.request(
                            one, new PaymentPaper(PaymentPaper.Kind.SPP, number, day, null), Rupiah.of(20_000_000)))
                    .isEmpty();
            written.countDown();
            awaitAnotherWaiting();
        }));
        assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> payments.request(
                        two,
                        new PaymentPaper(PaymentPaper.Kind.SPP, number, day.plusDays(1), null),
                        Rupiah.of(20_000_000))))
                .isInstanceOf(DataIntegrityViolationException.class);
        first.get(20, TimeUnit.SECONDS);
        assertThat(payments.payment(one)).isPresent();
        assertThat(payments.payment(two)).isEmpty();
    }

    private void awaitAnotherWaiting() {
        org.awaitility.Awaitility.await()
                .until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    private HttpResponse<String> send(String login, CaseId caseId, String step, String command) {
        Program program = scenario.program(login);
        return program.send(
                "POST",
                "/cases/" + scenario.number(caseId) + "/steps/" + step,
                HttpRequest.BodyPublishers.ofString(command),
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "Content-Type",
                "application/json",
                "Accept-Language",
                "id");
    }

    private String text(CaseId caseId, String column) {
        return String.valueOf(jdbc.sql("select " + column + "::text from payment where case_id = :case")
                .param("case", caseId.value())
                .query((row, index) -> String.valueOf(row.getString(1)))
                .single());
    }
}
