package id.pendamping.accountability;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws whether a second reviewer sees the version that was just reviewed; once per version, however often it is reviewed. */
@Component
class DrawSample {

    private final SampleCommitment commitment;
    private final SampleStore samples;
    private final ReportStore reports;
    private final Journal journal;

    DrawSample(SampleCommitment commitment, SampleStore samples, ReportStore reports, Journal journal) {
        this.commitment = commitment;
        this.samples = samples;
        this.reports = reports;
        this.journal = journal;
    }

    /** {@code act} is the review. */
    ReportDrawn draw(CaseId caseId, Act act) {
        Report report = reports.latest(caseId).orElseThrow();
        String reviewer = act.actor().id();
        Optional<Boolean> before = samples.drawn(report.id());
        if (before.isPresent()) {
            samples.reviewedAgain(report.id(), reviewer);
            return new ReportDrawn(caseId, report.version(), before.get());
        }
        SampleStore.Sample sample = commitment.of(caseId, act);
        var drawn = new ReportDrawn(caseId, report.version(), sample.draws(caseId, report.version()));
        samples.keep(report.id(), drawn.drawn(), sample.isRevealed(), act.when(), reviewer);
        journal.record(drawn, act.automatically("report-sample"));
        return drawn;
    }
}
