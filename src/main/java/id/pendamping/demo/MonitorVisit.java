package id.pendamping.demo;

import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.findings.Finding;
import id.pendamping.findings.FindingDeeds;
import id.pendamping.findings.Findings;
import id.pendamping.forms.Forms;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A visit of the demonstration's monitor to a group whose report names a machine that is not there. */
@Component
@ConditionalOnProperty("pendamping.demo")
class MonitorVisit {

    private final Cast cast;
    private final Findings findings;
    private final FindingDeeds deeds;
    private final Desk desk;
    private final Forms forms;

    MonitorVisit(Cast cast, Findings findings, FindingDeeds deeds, Desk desk, Forms forms) {
        this.cast = cast;
        this.findings = findings;
        this.deeds = deeds;
        this.desk = desk;
        this.forms = forms;
    }

    /** The monitor misses a machine; once, also when the day is played again. */
    void findMissing(@Nullable CaseId caseId) {
        if (caseId == null || !findings.openOf(caseId).isEmpty()) {
            return;
        }
        var draft = new Findings.Draft(
                Finding.Source.MONEV,
                Finding.Category.UNSUPPORTED,
                Rupiah.of(1_250_000),
                "Satu alat dalam laporan tidak ada di tempat usaha saat dikunjungi.",
                "Tunjukkan alatnya, atau setorkan harganya ke kas negara.",
                Duty.MENTOR);
        Submission raised = desk.perform(
                cast.holding(Duty.MONITOR),
                caseId.subject(),
                deeds.raising(UUID.randomUUID()),
                forms.read(draft),
                null);
        if (!(raised instanceof Submission.Accepted)) {
            throw new IllegalStateException("The finding is not taken: " + raised);
        }
    }
}
