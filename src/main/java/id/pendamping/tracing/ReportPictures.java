package id.pendamping.tracing;

import id.pendamping.accountability.Annex;
import id.pendamping.accountability.Receipt;
import id.pendamping.accountability.Report;
import id.pendamping.evidence.Evidence;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.shared.CaseId;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pictures that a report names. */
@Component
class ReportPictures {

    private final Evidence evidence;
    private final EvidenceList evidenceList;

    ReportPictures(Evidence evidence, EvidenceList evidenceList) {
        this.evidence = evidence;
        this.evidenceList = evidenceList;
    }

    Map<UUID, Evidence.Item> of(CaseId caseId, Report report, Annex annex) {
        return evidence.find(caseId.subject(), ids(report, annex));
    }

    private static Set<UUID> ids(Report report, Annex annex) {
        return Stream.of(
                        report.lines().stream()
                                .flatMap(line -> line.receipts().stream())
                                .map(Receipt::evidence),
                        annex.photos().stream().map(Annex.Photo::evidence),
                        Stream.of(Optional.ofNullable(annex.statement())).flatMap(Optional::stream))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The pictures as text that a page carries in itself; papers are left out, and so are those that are not what was kept. */
    Map<UUID, String> written(Map<UUID, Evidence.Item> items) {
        Map<UUID, String> shown = new TreeMap<>();
        items.forEach((id, item) -> {
            if (item.mediaType().startsWith("image/")) {
                evidenceList
                        .whole(item)
                        .ifPresent(content -> shown.put(
                                id,
                                "data:" + item.mediaType() + ";base64,"
                                        + Base64.getEncoder().encodeToString(content)));
            }
        });
        return shown;
    }
}
