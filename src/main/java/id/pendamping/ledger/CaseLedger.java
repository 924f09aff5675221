package id.pendamping.ledger;

import id.pendamping.programme.LastDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;

/** Books the money of a case; every booking keeps the identity or fails. */
public interface CaseLedger extends Ledger {

    /** The group has its money: from now on it has to be accounted for. */
    void open(CaseId caseId, Rupiah disbursed);

    /** The same for money that the group has and nobody has confirmed yet. */
    void openUnlessOpen(CaseId caseId, Rupiah disbursed);

    /** Replaces the accepted sum: the accepted report counts, not what earlier versions said. */
    default Balance accept(CaseId caseId, Rupiah accepted) {
        return accept(caseId, accepted, Rupiah.ZERO);
    }

    /** The same where so much of what was returned was paid too much. */
    Balance accept(CaseId caseId, Rupiah accepted, Rupiah overpaid);

    Balance giveBack(CaseId caseId, Rupiah amount);

    /**
     * The bank has sent back so much of what was paid out. What was accepted and returned beyond the rest was not paid with
     * the aid: so much is accepted from now on, and so much of what was returned was paid too much. So much of what was
     * given up has come back. The account of a closed case stays closed.
     */
    Balance cameBack(CaseId caseId, Rupiah amount, Rupiah accepted, Rupiah overpaid, Rupiah recouped);

    /** The group got so much more than was paid out; it is outstanding, even if the account is closed. */
    Balance cameMore(CaseId caseId, Rupiah amount);

    /** What had been given up is paid after all. */
    Balance recoup(CaseId caseId, Rupiah amount);

    /** Gives up what two people have decided to give up; impossible without their decision. */
    Balance writeOff(CaseId caseId, Rupiah amount);

    /** From this day on what is outstanding is claimed back; a second claim changes nothing. */
    void claim(CaseId caseId, LocalDate day);

    void setRefundBy(CaseId caseId, LastDay day);

    /** Impossible while anything is outstanding or a finding is open. */
    void close(CaseId caseId, LocalDate day);
}
