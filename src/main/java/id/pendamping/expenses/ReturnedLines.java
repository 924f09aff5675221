package id.pendamping.expenses;

import id.pendamping.accountability.Report;
import id.pendamping.accountability.ReportedLine;
import id.pendamping.accountability.Reports;
import id.pendamping.desk.Consequence;
import id.pendamping.desk.Remark;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells the mentor of a returned report, line by line, what has to be done again and why. */
@Configuration
class ReturnedLines {

    @Bean
    Remark returnedReport(Reports reports) {
        return new Remark("compile-report", subject -> reports.latest(CaseId.of(subject))
                .filter(report -> report.status() == Report.Status.REVISION)
                .map(ReturnedLines::of)
                .orElse(List.of()));
    }

    static List<Consequence> of(Report report) {
        return Stream.concat(
                        report.open().stream().filter(line -> !line.isSettled()).map(ReturnedLines::of),
                        Stream.of(Consequence.of("returned.sign")))
                .toList();
    }

    private static Consequence of(ReportedLine line) {
        if (line.verdict() == ReportedLine.Verdict.ACCEPTED) {
            return Consequence.of("returned.gap", line.item(), line.amount(), line.gap());
        }
        Refusal reason =
                Refusal.of("reason." + Objects.requireNonNull(line.reason()).name());
        return line.words() == null
                ? Consequence.of("returned.line", line.item(), line.amount(), reason)
                : Consequence.of("returned.line.words", line.item(), line.amount(), reason, line.words());
    }
}
