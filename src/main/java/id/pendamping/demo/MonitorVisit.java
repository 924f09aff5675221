package id.pendamping.demo;

import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A visit of the demonstration's monitor to a group whose report names a machine that is not there. */
@Component
@ConditionalOnProperty("pendamping.demo")
class MonitorVisit {

    private final Cast cast;
    private final Findings findings;
    private final Clock clock;

    MonitorVisit(Cast cast, Findings findings, Clock clock) {
        this.cast = cast;
        this.findings = findings;
        this.clock = clock;
    }

    /** The monitor misses a machine; once, also when the day is played again. */
    void findMissing(@Nullable CaseId caseId) {
        if (caseId == null || !findings.openOf(caseId).isEmpty()) {
            return;
        }
        findings.raise(
                caseId,
                new Findings.Draft(
                        Finding.Source.MONEV,
                        Finding.Category.UNSUPPORTED,
                        Rupiah.of(1_250_000),
                        "Satu alat dalam laporan tidak ada di tempat usaha saat dikunjungi.",
                        "Tunjukkan alatnya, atau setorkan harganya ke kas negara.",
                        Duty.MENTOR),
                Act.by(cast.holding(Duty.MONITOR).as(Duty.MONITOR), clock.instant()));
    }
}
