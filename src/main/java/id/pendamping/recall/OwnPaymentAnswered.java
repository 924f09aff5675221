package id.pendamping.recall;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** The commitment officer has said what a payment is for that nobody had asked for; amount in rupiah. */
@FactType("own-payment-answered")
public record OwnPaymentAnswered(CaseId caseId, Answer answer, long amount) implements CaseFact {

    /** What it is for. */
    public enum Answer {
        /** So much was accepted wrongly: it is proposed to take it back, and the payment settles it. */
        TAKE_BACK,
        /** It pays for what two people had given up, which is given up no longer; what is beyond that is a credit. */
        RECOUP,
        /** Nothing is owed: it is a credit. */
        CREDIT
    }
}
