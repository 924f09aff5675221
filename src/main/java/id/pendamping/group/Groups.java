package id.pendamping.group;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Place;
import id.pendamping.shared.Rupiah;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other modules may ask of and do to a group. */
public interface Groups {

    GroupSummary get(CaseId caseId);

    Optional<CaseId> byNumber(String number);

    List<Member> members(CaseId caseId);

    List<BudgetLine> budget(CaseId caseId);

    /** Whether the words name something that aid may not be spent on. */
    boolean isProhibited(String description);

    /** A further line behind the others; gives its id. */
    UUID addBudgetLine(CaseId caseId, BudgetLine.Category category, String description, Rupiah amount);

    Optional<BankAccount> account(CaseId caseId);

    /** Where the group works, if its registration says so. */
    Optional<Place> place(CaseId caseId);

    /** Who is in the group now, and what outside systems told of them. */
    Roll roll(CaseId caseId);

    /** What outside systems told that keeps the group from going on. */
    default List<Concern> concerns(CaseId caseId) {
        return roll(caseId).concerns();
    }

    /** One more return for correction; gives the new count. */
    int countReturn(CaseId caseId);

    void setAccountStatus(CaseId caseId, BankAccount.Status status);

    /** Replaces the account; its status is {@code UNVERIFIED} again. Gives the digest of what it wrote. */
    String replaceAccount(CaseId caseId, String bankCode, String number, String holder, String branch);
}
