package id.pendamping.settlement;

import id.pendamping.accountability.Annex;
import id.pendamping.accountability.Report;
import id.pendamping.accountability.Reports;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import java.util.UUID;

/** A case of which nobody has reported anything. */
final class NoReports implements Reports {

    @Override
    public Optional<Report> latest(CaseId caseId) {
        return Optional.empty();
    }

    @Override
    public Optional<Report> version(CaseId caseId, int version) {
        return Optional.empty();
    }

    @Override
    public Annex annex(UUID reportId) {
        throw new UnsupportedOperationException();
    }
}
