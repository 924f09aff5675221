package id.pendamping.accountability;

import id.pendamping.evidence.TitledFiles;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What the pictures of the latest report show: receipts by their line, the business, the signed statement. */
@Component
class ReportFiles implements TitledFiles {

    private final Reports reports;

    ReportFiles(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Map<UUID, MessageSourceResolvable> titles(Subject subject) {
        Map<UUID, MessageSourceResolvable> titles = new HashMap<>();
        if (subject.kind() == Subject.Kind.CASE) {
            reports.latest(CaseId.of(subject)).ifPresent(report -> collect(report, titles));
        }
        return titles;
    }

    private void collect(Report report, Map<UUID, MessageSourceResolvable> titles) {
        for (ReportedLine line : report.lines()) {
            for (Receipt receipt : line.receipts()) {
                put(titles, receipt.evidence(), "file.receipt." + receipt.type(), line.number(), line.vendor());
            }
        }
        Annex annex = reports.annex(report.id());
        annex.photos().forEach(photo -> put(titles, photo.evidence(), "file.photo." + photo.moment()));
        put(titles, annex.statement(), "file.statement");
    }

    private static void put(
            Map<UUID, MessageSourceResolvable> titles, @Nullable UUID file, String key, Object... arguments) {
        if (file != null) {
            titles.put(file, new DefaultMessageSourceResolvable(new String[] {key}, arguments));
        }
    }
}
