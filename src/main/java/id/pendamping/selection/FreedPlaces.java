package id.pendamping.selection;

import id.pendamping.journal.Entry;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes groups that will not be paid out of their decree: what the phase has promised them is free for others. */
@Component
public class FreedPlaces {

    private final DecreeBook decrees;

    FreedPlaces(DecreeBook decrees) {
        this.decrees = decrees;
    }

    /** Only before anything is paid. */
    public void free(CaseId caseId, Act act) {
        decrees.release(caseId, act);
    }

    @EventListener
    void on(Entry entry) {
        if (entry.fact() instanceof GroupRejected rejected) {
            free(rejected.caseId(), entry.act());
        }
    }
}
