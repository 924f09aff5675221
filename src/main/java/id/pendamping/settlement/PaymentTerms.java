package id.pendamping.settlement;

import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How long a group may take to pay back, and how often it is reminded, by the programme year. */
@Component
class PaymentTerms {

    private static final int DAYS = 14;
    private static final int DEMANDS = 3;

    private final Groups groups;
    private final Programme programme;
    private final Clock clock;

    PaymentTerms(Groups groups, Programme programme, Clock clock) {
        this.groups = groups;
        this.programme = programme;
        this.clock = clock;
    }

    LocalDate today(Act act) {
        return LocalDate.ofInstant(act.when(), clock.getZone());
    }

    /** Last day for the remainder of an accepted report. */
    LocalDate refundBy(CaseId caseId, Act act) {
        return today(act).plusDays(term(caseId, "refund-days", DAYS));
    }

    /** Last day after an order or a demand letter. */
    LocalDate payBy(CaseId caseId, Act act) {
        return today(act).plusDays(term(caseId, "demand-days", DAYS));
    }

    /** How many demand letters follow the order. */
    int demands(CaseId caseId) {
        return term(caseId, "demands", DEMANDS);
    }

    private int term(CaseId caseId, String name, int otherwise) {
        return programme.term(groups.get(caseId).programmeYear(), name).orElse(otherwise);
    }
}
