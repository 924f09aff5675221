package id.pendamping.ledger;

import id.pendamping.programme.LastDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;

/** The money identity of a case: disbursed = accepted + returned + written off + outstanding, at every moment. */
public interface Ledger {

    Balance of(CaseId caseId);

    /** Last day to pay the remainder back, once the report is accepted. */
    Optional<LastDay> refundBy(CaseId caseId);

    default Optional<LocalDate> refundDue(CaseId caseId) {
        return refundBy(caseId).map(LastDay::on);
    }

    /** The day from which what is outstanding is claimed back. */
    Optional<LocalDate> claimedOn(CaseId caseId);

    /** Whether a report can only count now: what is outstanding is claimed back already, or nothing is. */
    boolean isClaimedOrEven(CaseId caseId);

    /** The day on which the account was closed. */
    Optional<LocalDate> closedOn(CaseId caseId);

    /** The five figures; outstanding follows from the other four. */
    record Balance(Rupiah disbursed, Rupiah accepted, Rupiah returned, Rupiah writtenOff) {

        static Balance opening(Rupiah disbursed) {
            return new Balance(disbursed, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO);
        }

        /** The most that a report can prove: what nobody has given up. */
        public Rupiah provable() {
            return disbursed.minus(writtenOff);
        }

        /** What of the money that was paid back turns out to be too much when so much is proven. */
        public Rupiah overpaidBy(Rupiah proven) {
            Rupiah settled = proven.atMost(provable()).plus(returned);
            return settled.minus(provable().atMost(settled));
        }

        public Rupiah outstanding() {
            return disbursed.minus(accepted).minus(returned).minus(writtenOff);
        }

        /** Money that comes settles the debt, then pays for what had been given up; the rest is too much. */
        public Coming coming(Rupiah amount) {
            Rupiah owed = amount.atMost(outstanding());
            Rupiah recouped = amount.minus(owed).atMost(writtenOff);
            return new Coming(owed, recouped, amount.minus(owed).minus(recouped));
        }
    }

    /** The parts of a sum that comes, whichever way. */
    record Coming(Rupiah owed, Rupiah recouped, Rupiah beyond) {

        /** What counts: all but what is beyond. */
        public Rupiah counted() {
            return owed.plus(recouped);
        }
    }
}
