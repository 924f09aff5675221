package id.pendamping.inbound;

import id.pendamping.correction.CorrectionDecided;
import id.pendamping.inbox.Reception;
import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import java.util.Optional;
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

    /** A paper was put right: what the treasury said of it may have been right all along. */
    @Override
    public Optional<String> corrected(Fact fact) {
        return fact instanceof CorrectionDecided decided && decided.verdict() == CorrectionDecided.Verdict.APPROVED
                ? Optional.of(decided.oldNumber())
                : Optional.empty();
    }

    @Override
    public Reception take(InboundEvent event, Act act) {
        return event.type() == InboundType.SP2D_DISBURSED ? payments.take(event, act) : transfers.take(event, act);
    }
}
