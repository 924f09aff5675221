package id.pendamping.inbound;

import id.pendamping.Servers;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the treasury passes on from the bank about the first payment of a case, today. */
final class BankWord implements AutoCloseable {

    private final Scenario scenario;
    private final CaseMoney money;
    private final KafkaProducer<String, byte[]> treasury =
            new KafkaProducer<>(Servers.client(Map.of()), new StringSerializer(), new ByteArraySerializer());

    BankWord(Scenario scenario, CaseMoney money) {
        this.scenario = scenario;
        this.money = money;
    }

    void credited(CaseId caseId, long amount, String more) {
        credited(caseId, "GROUP", amount, more);
    }

    void creditedElsewhere(CaseId caseId, long amount) {
        credited(caseId, "OTHER", amount, "");
    }

    private void credited(CaseId caseId, String to, long amount, String more) {
        tell(
                caseId,
                "sp2d-credited",
                "{\"sp2dNumber\":\"%s\",\"creditedOn\":\"%s\",\"amount\":%d,\"creditedTo\":\"%s\"%s}"
                        .formatted(sp2d(caseId), money.today(), amount, to, more));
    }

    void returned(CaseId caseId, long amount) {
        tell(
                caseId,
                "sp2d-returned",
                "{\"sp2dNumber\":\"%s\",\"noticeDate\":\"%s\",\"amount\":%d,\"reason\":\"OTHER\"}"
                        .formatted(sp2d(caseId), money.today(), amount));
    }

    void paid(CaseId caseId, String sp2d, long amount) {
        tell(caseId, "sp2d-disbursed", Payer.data(sp2d, money.today().toString(), amount));
    }

    String sp2d(CaseId caseId) {
        return String.valueOf(money.facts(caseId, "aid-disbursed").get(0).data().get("sp2dNumber"));
    }

    private void tell(CaseId caseId, String kind, String data) {
        try {
            treasury.send(Payer.outside("treasury", kind, UUID.randomUUID(), caseId, scenario.number(caseId), data))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        treasury.close();
    }
}
