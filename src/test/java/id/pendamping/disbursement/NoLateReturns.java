package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.util.List;

/** The bank sends nothing back that a case accounts for. */
public final class NoLateReturns implements LateReturnStore {

    @Override
    public boolean knows(CaseId caseId, RecordReturn.Command notice, boolean isOutside) {
        return false;
    }

    @Override
    public boolean isMistaken(CaseId caseId, RecordReturn.Command notice) {
        return false;
    }

    @Override
    public void hold(CaseId caseId, RecordReturn.Command notice, Check check, String reportedBy) {}

    @Override
    public void check(CaseId caseId, Check found, String checkedBy) {}

    @Override
    public List<Notice> waiting(CaseId caseId) {
        return List.of();
    }

    @Override
    public void count(CaseId caseId, Rupiah recouped, boolean owed, String decidedBy) {}

    @Override
    public boolean isOwed(CaseId caseId) {
        return false;
    }

    @Override
    public void ordered(CaseId caseId) {}

    @Override
    public void dismiss(CaseId caseId, String decidedBy) {}
}
