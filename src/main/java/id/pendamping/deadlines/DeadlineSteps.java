package id.pendamping.deadlines;

import id.pendamping.desk.Deed;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.PutBack;
import id.pendamping.mentoring.ReportDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.TermOfStep;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The node of the accountability model that sets the report's last day, and what may be done about that day. */
@Configuration
class DeadlineSteps {

    @Bean
    Automation setReportDueAutomation(SetReportDue useCase, Deadlines deadlines) {
        return Automation.ofCase("set-report-due", (caseId, act) -> Optional.of(useCase.set(caseId, act)))
                .needing(caseId -> deadlines.dueOn(caseId).map(day -> Refusal.of("refusal.due.already")));
    }

    /** Until when a group needs its mentor. */
    @Bean
    ReportDay reportDay(Deadlines deadlines) {
        return deadlines::dueOn;
    }

    @Bean
    TermOfStep termOfReport(ReportTerm term) {
        return new TermOfStep("compile-report", subject -> term.of(CaseId.of(subject)));
    }

    @Bean
    PutBack reportOwedAgain(ReportTerms terms) {
        return new PutBack("compile-report", terms::putBack);
    }

    @Bean
    Deed<ReportClock.Extension> extendReport(ExtendDue useCase) {
        return Deed.ofCase("extend-report", Duty.COMMITMENT_OFFICER, ReportClock.Extension.class, useCase::extend);
    }
}
