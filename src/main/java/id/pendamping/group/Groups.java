package id.pendamping.group;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Place;
import java.util.List;
import java.util.Optional;

/** What other modules may ask of and do to a group. */
public interface Groups {

    GroupSummary get(CaseId caseId);

    Optional<CaseId> byNumber(String number);

    List<Member> members(CaseId caseId);

    List<BudgetLine> budget(CaseId caseId);

    Optional<BankAccount> account(CaseId caseId);

    /** Where the group works, if its registration says so. */
    Optional<Place> place(CaseId caseId);

    /** Counts for the automatic screening. */
    Screening screening(CaseId caseId);

    /** One more return for correction; gives the new count. */
    int countReturn(CaseId caseId);

    void setAccountStatus(CaseId caseId, BankAccount.Status status);

    /** Replaces the account; its status is {@code UNVERIFIED} again. */
    void replaceAccount(CaseId caseId, String bankCode, String number, String holder, String branch);
}
