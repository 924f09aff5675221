package id.pendamping.settlement;

import id.pendamping.group.CaseDays;
import id.pendamping.group.Groups;
import id.pendamping.programme.LastDay;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long a group may take to pay back, and how often it is reminded, by the programme year. */
@Component
class PaymentTerms {

    private static final int DAYS = 14;
    private static final int DEMANDS = 3;

    private final Groups groups;
    private final Programme programme;
    private final CaseDays days;

    PaymentTerms(Groups groups, Programme programme, CaseDays days) {
        this.groups = groups;
        this.programme = programme;
        this.days = days;
    }

    LocalDate today(CaseId caseId, Act act) {
        return days.of(caseId, act);
    }

    /** Last day for the remainder of an accepted report. */
    LastDay refundBy(CaseId caseId, Act act) {
        return LastDay.inDays(today(caseId, act), term(caseId, "refund-days", DAYS));
    }

    /** Last day after an order or a demand letter. */
    LastDay payBy(CaseId caseId, Act act) {
        return LastDay.inDays(today(caseId, act), term(caseId, "demand-days", DAYS));
    }

    /** How many demand letters follow the order. */
    int demands(CaseId caseId) {
        return term(caseId, "demands", DEMANDS);
    }

    private int term(CaseId caseId, String name, int otherwise) {
        return programme.term(groups.get(caseId).edition(), name).orElse(otherwise);
    }
}
