package id.pendamping.expenses;

import id.pendamping.accountability.ReportedLine;
import id.pendamping.accountability.Reports;
import id.pendamping.accountability.WrittenReport;
import id.pendamping.desk.Consequence;
import id.pendamping.desk.Foresight;
import id.pendamping.disbursement.Payments;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says before a report is handed in what it does not explain and what it does not prove. */
@Configuration
class UnexplainedMoney {

    @Bean
    Foresight<WrittenReport> reportForesight(Payments payments, Reports reports) {
        return new Foresight<>("compile-report", WrittenReport.class, (subject, written) -> {
            CaseId caseId = CaseId.of(subject);
            Rupiah told = reports.latest(caseId).stream()
                    .flatMap(report -> report.lines().stream())
                    .filter(ReportedLine::isSettled)
                    .map(ReportedLine::amount)
                    .reduce(written.sum(), Rupiah::plus);
            return of(payments.disbursed(caseId).minus(told), written.gap());
        });
    }

    static List<Consequence> of(Rupiah left, Rupiah gap) {
        List<Consequence> follows = new ArrayList<>();
        if (!left.isZero()) {
            follows.add(Consequence.of("foreseen.report.left", left));
        }
        if (!gap.isZero()) {
            follows.add(Consequence.of("foreseen.report.gap", gap));
        }
        return follows;
    }
}
