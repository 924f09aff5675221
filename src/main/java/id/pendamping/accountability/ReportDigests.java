package id.pendamping.accountability;

import id.pendamping.journal.RowDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Digests of what a compiled report says, as the view {@code accountability_digest} has them. */
final class ReportDigests {

    private ReportDigests() {}

    /** Of the chapters, of the annex, and of each line in order. */
    static List<String> of(Report report, Annex annex) {
        Report.Chapters in = report.chapters();
        List<String> digests = new ArrayList<>();
        digests.add(
                RowDigest.of(in.introduction(), in.plan(), in.results(), in.problems(), in.solutions(), in.closing()));
        digests.add(annex(annex));
        report.lines().forEach(line -> digests.add(line(line)));
        return digests;
    }

    /** Of what was decided about each line, why, and in which words. */
    static String verdicts(Report report) {
        return RowDigest.of(together(report.lines().stream()
                .map(line -> RowDigest.of(line.id(), line.verdict(), line.reason(), line.words()))));
    }

    private static String annex(Annex annex) {
        List<String> assets = new ArrayList<>();
        for (Annex.Asset a : annex.assets()) {
            assets.add(
                    RowDigest.of(assets.size() + 1, a.name(), a.quantity(), a.condition(), a.holder(), a.location()));
        }
        List<String> photos = new ArrayList<>();
        for (Annex.Photo p : annex.photos()) {
            photos.add(RowDigest.of(photos.size() + 1, p.moment(), p.caption(), p.evidence()));
        }
        Stream<String> signatures = annex.signedBy().stream().map(Enum::name).sorted();
        return RowDigest.of(
                together(assets.stream()),
                together(photos.stream()),
                together(signatures.map(signatory -> RowDigest.of(signatory, annex.statement()))));
    }

    private static String line(ReportedLine line) {
        Stream<String> receipts = line.receipts().stream()
                .map(r -> RowDigest.of(
                        r.type(), r.number(), line.spentOn(), line.vendor(), r.amount(), r.stamped(), r.evidence()));
        return RowDigest.of(
                line.id(),
                line.number(),
                line.budgetLineId(),
                line.item(),
                line.spentOn(),
                line.vendor(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.amount(),
                line.method(),
                line.carried(),
                together(receipts));
    }

    private static @Nullable String together(Stream<String> rows) {
        String all = rows.collect(Collectors.joining(","));
        return all.isEmpty() ? null : all;
    }
}
