package id.pendamping.accountability;

import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads what comes with the lines of a report and collects what speaks against it. */
final class AnnexReading {

    private final Set<UUID> arrived;
    private final List<Refusal> refusals = new ArrayList<>();

    /** {@code arrived}: pictures of the case that are here. */
    AnnexReading(Set<UUID> arrived) {
        this.arrived = arrived;
    }

    Annex read(CompileReportForm form) {
        UUID statement = LineReading.uuid(form.statement());
        if (statement != null && !arrived.contains(statement)) {
            refusals.add(Refusal.at("statement", "refusal.report.statementPicture"));
        }
        return new Annex(assets(form), photos(form), signedBy(form), statement);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private static List<Annex.Asset> assets(CompileReportForm form) {
        return form.bought().stream()
                .map(row -> new Annex.Asset(
                        row.name().strip(),
                        Integer.parseInt(row.quantity()),
                        Annex.Condition.valueOf(row.condition()),
                        row.holder().strip(),
                        row.location().strip()))
                .toList();
    }

    private List<Annex.Photo> photos(CompileReportForm form) {
        List<Annex.Photo> photos = new ArrayList<>();
        for (int i = 0; i < form.pictures().size(); i++) {
            CompileReportForm.PhotoRow row = form.pictures().get(i);
            UUID evidence = UUID.fromString(row.evidence());
            if (!arrived.contains(evidence)) {
                refusals.add(Refusal.at("photos[" + i + "].evidence", "refusal.report.photo", String.valueOf(i + 1)));
            }
            photos.add(new Annex.Photo(Annex.Moment.valueOf(row.moment()), row.caption(), evidence));
        }
        return photos;
    }

    private static Set<Annex.Signatory> signedBy(CompileReportForm form) {
        Set<Annex.Signatory> signed = EnumSet.noneOf(Annex.Signatory.class);
        if ("true".equals(form.chairSigned())) {
            signed.add(Annex.Signatory.CHAIR);
        }
        if ("true".equals(form.treasurerSigned())) {
            signed.add(Annex.Signatory.TREASURER);
        }
        return signed;
    }
}
