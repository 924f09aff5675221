package id.pendamping.disbursement;

import id.pendamping.accountcheck.AccountChecks;
import id.pendamping.forms.Option;
import id.pendamping.group.BankAccount;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.programme.Bank;
import id.pendamping.programme.Banks;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.CaseId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the pages of disbursement show beside their forms. */
@Component
class DisbursementView {

    private final Groups groups;
    private final Banks banks;
    private final Decrees decrees;
    private final PaymentStore payments;
    private final TransferStore transfers;
    private final AccountChecks checks;
    private final LateReturns lateReturns;

    DisbursementView(
            Groups groups,
            Banks banks,
            Decrees decrees,
            PaymentStore payments,
            TransferStore transfers,
            AccountChecks checks,
            LateReturns lateReturns) {
        this.groups = groups;
        this.banks = banks;
        this.decrees = decrees;
        this.payments = payments;
        this.transfers = transfers;
        this.checks = checks;
        this.lateReturns = lateReturns;
    }

    Map<String, Object> decree(CaseId caseId) {
        return decrees.of(caseId)
                .<Map<String, Object>>map(decree -> Map.of("decree", decree))
                .orElseGet(Map::of);
    }

    /** The account with its bank, its holder to be, and how it was checked before. */
    Map<String, Object> account(CaseId caseId) {
        Map<String, Object> shown = new HashMap<>();
        groups.account(caseId).ifPresent(account -> {
            shown.put("bankAccount", account);
            shown.put("bank", bank(account));
        });
        groups.members(caseId).stream()
                .filter(member -> member.role() == Member.Role.KETUA)
                .findFirst()
                .ifPresent(chair -> shown.put("chair", chair.name()));
        shown.put("checks", checks.of(caseId));
        return shown;
    }

    /** The account, and the notices by which the bank sent a transfer back. */
    Map<String, Object> correction(CaseId caseId) {
        Map<String, Object> shown = accountAndBanks(caseId);
        shown.put("returns", transfers.returns(caseId));
        return shown;
    }

    /** The payment with what happened to it on its way. */
    Map<String, Object> transfer(CaseId caseId) {
        Map<String, Object> shown = payment(caseId);
        shown.put("returns", transfers.returns(caseId));
        shown.put("places", transfers.places(caseId));
        shown.put("expected", payments.disbursed(caseId));
        transfers.difference(caseId).ifPresent(difference -> shown.put("difference", difference));
        return shown;
    }

    /** What systems outside have told of transfers that came back, and nobody has looked at. */
    Map<String, Object> unchecked(CaseId caseId) {
        return Map.of("returns", lateReturns.unchecked(caseId), "places", transfers.places(caseId));
    }

    private Map<String, Object> accountAndBanks(CaseId caseId) {
        Map<String, Object> shown = account(caseId);
        List<Option> options = banks.all().stream()
                .map(bank -> new Option(bank.code(), named(bank)))
                .toList();
        shown.put("bankCodeOptions", options);
        return shown;
    }

    /** The way of the payment so far. */
    Map<String, Object> payment(CaseId caseId) {
        Map<String, Object> shown = account(caseId);
        payments.agreement(caseId).ifPresent(agreement -> shown.put("agreement", agreement));
        payments.payment(caseId).ifPresent(payment -> shown.put("payment", payment));
        return shown;
    }

    private String bank(BankAccount account) {
        return banks.find(account.bankCode()).map(DisbursementView::named).orElse(account.bankCode());
    }

    private static String named(Bank bank) {
        return bank.code() + ' ' + bank.name();
    }
}
