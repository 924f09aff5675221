package id.pendamping.planning.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.planning.ListDraft;
import id.pendamping.planning.ListPlans;
import id.pendamping.planning.YearDraft;
import id.pendamping.planning.YearPlans;
import id.pendamping.programme.ReferenceList;
import id.pendamping.shared.Duty;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Those who make the programme: the budget authority and administrators. Every officer may read what is approved. */
@Component
class Planners {

    private final CurrentAccount current;
    private final YearPlans plans;
    private final ListPlans lists;

    Planners(CurrentAccount current, YearPlans plans, ListPlans lists) {
        this.current = current;
        this.plans = plans;
        this.lists = lists;
    }

    Account reader() {
        return current.officer();
    }

    Account planner() {
        Account account = current.officer();
        if (!isPlanner(account)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return account;
    }

    static boolean isPlanner(Account account) {
        return account.holds(Duty.BUDGET_AUTHORITY) || account.holds(Duty.ADMINISTRATOR);
    }

    /** A list by its name in addresses. */
    ReferenceList list(String path) {
        return ReferenceList.ofPath(path).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    ListDraft listDraft(String path, UUID id) {
        return lists.find(id)
                .filter(draft -> draft.list() == list(path))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    YearDraft draft(UUID id) {
        return plans.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
