package id.pendamping.accountability;

import id.pendamping.deadlines.ReportTerms;
import id.pendamping.journal.Entry;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the deadlines when the report is handed in and when it is sent back for a revision. */
@Component
class ReportStanding {

    private final ReportTerms terms;

    ReportStanding(ReportTerms terms) {
        this.terms = terms;
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof ReportAttested attested && attested.verdict() == ReportAttested.Verdict.ATTESTED) {
            terms.handIn(attested.caseId(), entry.act().when());
        } else if (entry.fact() instanceof ReportJudged judged && judged.result() == ReportJudged.Result.REVISION) {
            terms.revise(judged.caseId(), entry.act());
        }
    }
}
