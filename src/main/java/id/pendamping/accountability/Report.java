package id.pendamping.accountability;

import id.pendamping.likeness.ComparedReport;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One version of an accountability report (LPJ): six chapters and the lines of the financial part. */
public record Report(UUID id, int version, Status status, Chapters chapters, List<ReportedLine> lines) {

    /** Where a version stands. */
    public enum Status {
        COMPILED,
        SUBMITTED,
        REVIEWED,
        REVISION,
        ACCEPTED,
        REJECTED
    }

    /** The technical part, after the outline of the TKM guideline. */
    public record Chapters(
            @Nullable String introduction,
            @Nullable String plan,
            String results,
            @Nullable String problems,
            @Nullable String solutions,
            String closing) {}

    public Rupiah spent() {
        return lines.stream().map(ReportedLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What the receipts cover. */
    public Rupiah supported() {
        return lines.stream().map(ReportedLine::supported).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** What the lines claim beyond their receipts. */
    public Rupiah gap() {
        return spent().minus(supported());
    }

    /** Spent and proven, by the reviewer's verdicts. */
    public Rupiah accepted() {
        return lines.stream().map(ReportedLine::accepted).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Spent and rejected by the reviewer. */
    Rupiah rejected() {
        return lines.stream()
                .filter(line -> line.verdict() == ReportedLine.Verdict.REJECTED)
                .map(ReportedLine::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** The lines that a reviewer decides on. */
    public List<ReportedLine> open() {
        return lines.stream().filter(line -> !line.carried()).toList();
    }

    /** The lines that an earlier review closed. */
    public List<ReportedLine> carried() {
        return lines.stream().filter(ReportedLine::carried).toList();
    }

    /** What of it is compared with other pictures: the receipts of its open lines, those of the business, the statement. */
    ComparedReport compared(CaseId caseId, Annex annex) {
        List<ComparedReport.Paper> papers = open().stream()
                .flatMap(line -> line.receipts().stream()
                        .map(receipt -> new ComparedReport.Paper(
                                line.id(), receipt.id(), line.identity(receipt), receipt.evidence())))
                .toList();
        Set<UUID> photos = annex.photos().stream().map(Annex.Photo::evidence).collect(Collectors.toSet());
        return new ComparedReport(id, caseId, version, papers, photos, annex.statement());
    }

    /** Spent but rejected or beyond its receipt. */
    public Rupiah unsupported() {
        return spent().minus(accepted());
    }
}
