package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;

/** Something above the payment that stands against it and is an input of the readiness table (D3). */
public interface PaymentBar {

    /** The name of the input. */
    String input();

    boolean against(CaseId caseId);
}
