package id.pendamping.inbound;

import id.pendamping.inbox.Reception;
import id.pendamping.shared.Act;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything that the treasury reports: payments, and what the bank says about them. */
@Component
class TreasuryReport implements OutsideSystem.Report {

    private final PaymentReport payments;
    private final TransferReport transfers;

    TreasuryReport(PaymentReport payments, TransferReport transfers) {
        this.payments = payments;
        this.transfers = transfers;
    }

    @Override
    public Set<String> steps() {
        return Stream.of(payments, transfers)
                .flatMap(report -> report.steps().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Reception take(InboundEvent event, Act act) {
        return event.type() == InboundType.SP2D_DISBURSED ? payments.take(event, act) : transfers.take(event, act);
    }
}
