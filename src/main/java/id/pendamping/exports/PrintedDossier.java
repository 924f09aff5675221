package id.pendamping.exports;

import id.pendamping.dossier.Dossier;
import id.pendamping.dossier.DossierEntry;
import id.pendamping.dossier.Kind;
import id.pendamping.dossier.MentorsSpokenOf;
import id.pendamping.group.GroupSummary;
import id.pendamping.ledger.Ledger;
import id.pendamping.print.Printer;
import id.pendamping.print.QrCode;
import id.pendamping.programme.Regions;
import id.pendamping.proof.ChainProof;
import id.pendamping.proof.Proofs;
import id.pendamping.tracing.TimeLine;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A case on paper: its money, how it stands, its lists, its decisions, the whole time line with what every entry changed, its
 * pictures, and the proof that nothing of it was changed.
 */
@Component
class PrintedDossier {

    static final int WHOLE = 1_000;

    private static final Dossier.Question EVERYTHING = new Dossier.Question(null, Kind.ALL, null, null, true, false);

    private final Dossier dossier;
    private final MentorsSpokenOf mentors;
    private final Ledger ledger;
    private final Proofs proofs;
    private final Regions regions;
    private final Printer printer;
    private final Clock clock;

    PrintedDossier(
            Dossier dossier,
            MentorsSpokenOf mentors,
            Ledger ledger,
            Proofs proofs,
            Regions regions,
            Printer printer,
            Clock clock) {
        this.dossier = dossier;
        this.mentors = mentors;
        this.ledger = ledger;
        this.proofs = proofs;
        this.regions = regions;
        this.printer = printer;
        this.clock = clock;
    }

    byte[] print(
            GroupSummary group,
            String by,
            List<ArchivedFiles.Piece> pieces,
            PrintedPictures.Shown shown,
            Locale locale) {
        Dossier.View view = dossier.of(group.caseId(), EVERYTHING);
        ChainProof proof = proofs.of(group.caseId());
        Map<String, Object> values = new HashMap<>();
        values.put("group", group);
        values.put("region", regions.nameOf(group.regency()));
        values.put("money", ledger.of(group.caseId()));
        values.put("view", view);
        values.put("names", mentors.names(view.shown(), view.standing()));
        values.put(
                "decisions",
                view.shown().stream()
                        .map(DossierEntry::line)
                        .filter(line -> line.kind() == TimeLine.Kind.DECISION)
                        .toList());
        values.put("pieces", pieces);
        values.put("pictures", shown.written());
        values.put("missing", shown.missing());
        values.put("proof", proof);
        values.put("hash", String.join(" ", proof.head().split("(?<=\\G.{4})")));
        values.put("qr", proof.ticket(group.number()).map(QrCode::of).orElse(null));
        values.put("by", by);
        values.put("at", clock.instant());
        return printer.print("print/dossier", values, locale);
    }
}
