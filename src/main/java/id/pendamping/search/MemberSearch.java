package id.pendamping.search;

import id.pendamping.access.Account;
import id.pendamping.group.MemberLookup;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases of a member by the keyed hash of the NIK, and keeps who asked and why. */
@Component
public class MemberSearch {

    private static final int MOST = 50;

    private final MemberLookup members;
    private final CaseSearch cases;
    private final Journal journal;
    private final Clock clock;

    MemberSearch(MemberLookup members, CaseSearch cases, Journal journal, Clock clock) {
        this.members = members;
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public List<CaseSearch.Hit> find(Account auditor, String nik, String reason) {
        List<CaseId> having = members.casesOf(nik, MOST);
        List<CaseSearch.Hit> hits = having.isEmpty() ? List.of() : cases.of(auditor, having, MOST);
        Act act = Act.by(auditor.as(Duty.AUDITOR), clock.instant()).because(reason);
        journal.record(new MemberSearched(UUID.fromString(auditor.id()), hits.size()), act);
        hits.forEach(hit -> journal.record(new MemberLookedUp(hit.caseId()), act));
        return hits;
    }
}
