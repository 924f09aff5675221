package id.pendamping.disbursement;

import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import org.springframework.stereotype.Component;

/** How often an account is repaired after a returned transfer and which fee is borne, by the programme year. */
@Component
class TransferTerms {

    private static final int REPAIRS = 2;
    private static final int FEE = 25_000;

    private final Groups groups;
    private final Programme programme;

    TransferTerms(Groups groups, Programme programme) {
        this.groups = groups;
        this.programme = programme;
    }

    int repairs(CaseId caseId) {
        return term(caseId, "transfer-repairs", REPAIRS);
    }

    /** The largest fee of a bank that the programme bears. */
    Rupiah fee(CaseId caseId) {
        return Rupiah.of(term(caseId, "transfer-fee", FEE));
    }

    private int term(CaseId caseId, String name, int otherwise) {
        return programme.term(groups.get(caseId).edition(), name).orElse(otherwise);
    }
}
