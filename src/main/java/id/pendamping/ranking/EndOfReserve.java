package id.pendamping.ranking;

import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Turn;
import id.pendamping.programme.Programme;
import id.pendamping.selection.NobodyNamed;
import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends the cases of a phase that wait for a place after the last day on which there are any. */
@Component
class EndOfReserve implements BackgroundJob {

    static final String NAME = "end-of-reserve";

    private static final Logger LOG = LoggerFactory.getLogger(EndOfReserve.class);
    private static final int AT_ONCE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final UnservedStore unserved;
    private final NobodyNamed nobodyNamed;
    private final FiscalYear fiscalYear;
    private final Programme programme;

    EndOfReserve(UnservedStore unserved, NobodyNamed nobodyNamed, FiscalYear fiscalYear, Programme programme) {
        this.unserved = unserved;
        this.nobodyNamed = nobodyNamed;
        this.fiscalYear = fiscalYear;
        this.programme = programme;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        UUID phaseId = UUID.fromString(id);
        if (!fiscalYear.isOver(programme.phase(phaseId))) {
            return Ran.DONE;
        }
        UUID last = FIRST;
        for (List<CaseId> some = unserved.behind(phaseId, last, AT_ONCE);
                !some.isEmpty();
                some = unserved.behind(phaseId, last, AT_ONCE)) {
            for (CaseId one : some) {
                if (turn.isOver()) {
                    return Ran.LEFT_OFF;
                }
                end(one);
                last = one.value();
            }
        }
        return Ran.DONE;
    }

    /** One that fails does not hold up the others; it is looked for again later. */
    private void end(CaseId caseId) {
        try {
            nobodyNamed.end(caseId);
        } catch (RuntimeException e) {
            LOG.warn("Case {} could not be ended after its year", caseId, e);
        }
    }
}
