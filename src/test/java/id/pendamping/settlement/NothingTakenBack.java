package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.Optional;

/** Nothing that was accepted is taken back. */
final class NothingTakenBack implements TakenBack {

    @Override
    public boolean isUnderWay(CaseId caseId) {
        return false;
    }

    @Override
    public Optional<Rupiah> approved(CaseId caseId) {
        return Optional.empty();
    }

    @Override
    public void ordered(CaseId caseId) {
        throw new UnsupportedOperationException();
    }
}
