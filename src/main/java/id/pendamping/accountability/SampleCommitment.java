package id.pendamping.accountability;

import id.pendamping.deadlines.ReportDueSet;
import id.pendamping.draw.SampleCommitted;
import id.pendamping.draw.Seeds;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the seed of a phase and commits to it when its first group has to report, weeks before there is a report to draw. */
@Component
class SampleCommitment {

    private final SampleStore samples;
    private final Groups groups;
    private final Journal journal;
    private final Seeds seeds;

    SampleCommitment(SampleStore samples, Groups groups, Journal journal, Seeds seeds) {
        this.samples = samples;
        this.groups = groups;
        this.journal = journal;
        this.seeds = seeds;
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof ReportDueSet set) {
            of(set.caseId(), entry.act());
        }
    }

    /** The sample of the case's phase. */
    SampleStore.Sample of(CaseId caseId, Act act) {
        GroupSummary group = groups.get(caseId);
        return samples.of(group.phaseId()).orElseGet(() -> commit(group, act));
    }

    private SampleStore.Sample commit(GroupSummary group, Act act) {
        UUID phase = group.phaseId();
        journal.lock(new Subject(Subject.Kind.PHASE, phase.toString()));
        Optional<SampleStore.Sample> byAnother = samples.of(phase);
        if (byAnother.isPresent()) {
            return byAnother.get();
        }
        int percent = samples.terms(group.edition()).percent();
        var sample = new SampleStore.Sample(phase, seeds.fresh(), percent, null);
        samples.commit(sample, act.when());
        journal.record(
                new SampleCommitted(phase, sample.seed().commitment(), percent), act.automatically("report-sample"));
        return sample;
    }
}
