package id.pendamping.accountability;

import id.pendamping.programme.ReportDemands;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads what comes with the lines of a report and collects what speaks against it. */
final class AnnexReading {

    private final Set<UUID> arrived;
    private final ReportDemands demands;
    private final List<Refusal> refusals = new ArrayList<>();

    /** {@code arrived}: pictures of the case that are here. */
    AnnexReading(Set<UUID> arrived, ReportDemands demands) {
        this.arrived = arrived;
        this.demands = demands;
    }

    Annex read(WrittenReport written) {
        UUID statement = written.statement();
        refuseIf(statement != null && !arrived.contains(statement), "statement", "refusal.report.statementPicture");
        checkPhotos(written.photos());
        var annex = new Annex(written.assets(), written.photos(), signedBy(written), statement);
        if (demands.statementSigned()) {
            checkSigned(annex);
        }
        checkMoments(annex);
        return annex;
    }

    private void checkSigned(Annex annex) {
        refuseIf(!annex.signedBy().contains(Annex.Signatory.CHAIR), "chairSigned", "refusal.report.chairSigned");
        refuseIf(
                !annex.signedBy().contains(Annex.Signatory.TREASURER),
                "treasurerSigned",
                "refusal.report.treasurerSigned");
        refuseIf(annex.statement() == null, "statement", "refusal.report.statementMissing");
    }

    private void checkMoments(Annex annex) {
        for (Annex.Moment moment : Annex.Moment.values()) {
            long here = annex.photos().stream()
                    .filter(photo -> photo.moment() == moment)
                    .count();
            refuseIf(here < demands.photosEach(), "photos", "refusal.report.photos." + moment, demands.photosEach());
        }
    }

    private void refuseIf(boolean wrong, String field, String messageKey, Object... arguments) {
        if (wrong) {
            refusals.add(Refusal.at(field, messageKey, arguments));
        }
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private void checkPhotos(List<Annex.Photo> photos) {
        for (int i = 0; i < photos.size(); i++) {
            refuseIf(
                    !arrived.contains(photos.get(i).evidence()),
                    "photos[" + i + "].evidence",
                    "refusal.report.photo",
                    String.valueOf(i + 1));
        }
    }

    private static Set<Annex.Signatory> signedBy(WrittenReport written) {
        Set<Annex.Signatory> signed = EnumSet.noneOf(Annex.Signatory.class);
        if (written.chairSigned()) {
            signed.add(Annex.Signatory.CHAIR);
        }
        if (written.treasurerSigned()) {
            signed.add(Annex.Signatory.TREASURER);
        }
        return signed;
    }
}
