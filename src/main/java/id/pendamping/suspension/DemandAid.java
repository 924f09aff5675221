package id.pendamping.suspension;

import id.pendamping.disbursement.AidClaim;
import id.pendamping.disbursement.Payments;
import id.pendamping.group.CaseDays;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims what was paid, and remembers why. */
@Component
class DemandAid implements AidBack, AidClaim {

    private final List<RecoveryBar> bars;
    private final Payments payments;
    private final CaseLedger ledger;
    private final CaseDays days;
    private final JdbcClient jdbc;

    DemandAid(List<RecoveryBar> bars, Payments payments, CaseLedger ledger, CaseDays days, JdbcClient jdbc) {
        this.bars = List.copyOf(bars);
        this.payments = payments;
        this.ledger = ledger;
        this.days = days;
        this.jdbc = jdbc;
    }

    @Override
    public List<Refusal> objections(CaseId caseId) {
        if (isAllBack(caseId)) {
            return List.of(Refusal.of("refusal.suspension.nothing"));
        }
        return isMade(caseId)
                ? List.of(Refusal.of("refusal.suspension.inRecovery"))
                : bars.stream().flatMap(bar -> bar.against(caseId).stream()).toList();
    }

    @Override
    public Way demand(CaseId caseId, Ground ground, Act act) {
        LocalDate today = days.of(caseId, act);
        Rupiah disbursed = payments.disbursed(caseId);
        Way way = disbursed.isZero() ? Way.CANCELLATION : Way.RECOVERY;
        if (way == Way.RECOVERY) {
            ledger.openUnlessOpen(caseId, disbursed);
            ledger.claim(caseId, today);
        }
        jdbc.sql("insert into aid_demand (case_id, ground, way, demanded_on) values (:case, :ground, :way, :today)")
                .param("case", caseId.value())
                .param("ground", ground.name())
                .param("way", way.name())
                .param("today", today)
                .update();
        return way;
    }

    @Override
    public Optional<Ground> ground(CaseId caseId) {
        return of(caseId, "ground").map(Ground::valueOf);
    }

    @Override
    public Optional<Way> way(CaseId caseId) {
        return of(caseId, "way").map(Way::valueOf);
    }

    private Optional<String> of(CaseId caseId, String column) {
        return jdbc.sql("select " + column + " from aid_demand where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .optional();
    }

    @Override
    public boolean isMade(CaseId caseId) {
        return ground(caseId).isPresent();
    }

    @Override
    public boolean isOver(CaseId caseId) {
        return ledger.of(caseId).outstanding().isZero();
    }

    private boolean isAllBack(CaseId caseId) {
        Rupiah disbursed = payments.disbursed(caseId);
        return !disbursed.isZero()
                && !ledger.of(caseId).disbursed().isZero()
                && ledger.of(caseId).outstanding().isZero();
    }
}
