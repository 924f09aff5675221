package id.pendamping.induction;

import id.pendamping.access.Account;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A session is planned, and as many recipients of the regency are asked to come as it holds. */
@Component
class PlanInduction {

    static final int LARGEST = 500;

    private final InductionStore store;
    private final Programme programme;
    private final Regions regions;
    private final Journal journal;

    PlanInduction(InductionStore store, Programme programme, Regions regions, Journal journal) {
        this.store = store;
        this.programme = programme;
        this.regions = regions;
        this.journal = journal;
    }

    Outcome handle(UUID phaseId, String regency, Account account, Inductions.Plan plan, Act act) {
        if (!account.covers(regency)) {
            return Outcome.refused("refusal.induction.elsewhere");
        }
        List<Refusal> wrong = new ArrayList<>();
        LocalDate today = regions.dayIn(regency, act.when());
        if (plan.heldOn().isBefore(today)) {
            wrong.add(Refusal.at("heldOn", "refusal.induction.past", today));
        }
        LocalDate last = LocalDate.of(programme.phase(phaseId).year(), Month.DECEMBER, 31);
        if (plan.heldOn().isAfter(last)) {
            wrong.add(Refusal.at("heldOn", "refusal.induction.afterYear", last));
        }
        if (plan.capacity() < 1 || plan.capacity() > LARGEST) {
            wrong.add(Refusal.at("capacity", "refusal.induction.capacity", LARGEST));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        int session = store.add(phaseId, regency, plan, act);
        int invited = store.invite(phaseId, session, regency, plan.capacity());
        if (invited == 0) {
            return Outcome.refused("refusal.induction.nobody");
        }
        journal.record(new InductionPlanned(phaseId, session, regency, plan.heldOn(), plan.capacity(), invited), act);
        return Outcome.done();
    }
}
