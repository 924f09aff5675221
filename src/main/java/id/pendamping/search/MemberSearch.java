package id.pendamping.search;

import id.pendamping.access.Account;
import id.pendamping.group.MemberLookup;
import id.pendamping.group.Nik;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases of a member by the keyed hash of the NIK, and keeps who asked and why. */
@Component
public class MemberSearch {

    private static final int MOST = 50;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

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

    /** Whom an auditor looks for, and why. */
    public record Question(@Nullable String nik, @Nullable String reason) {

        /** The digits of the NIK, however it was written. */
        public String digits() {
            return nik == null ? "" : NormalForm.number(nik);
        }

        /** Why, without space around it. */
        public String words() {
            return reason == null ? "" : reason.strip();
        }

        /** The first thing that is wrong with it. */
        public Optional<Refusal> fault() {
            Optional<Refusal> nikFault = Nik.fault(digits()).map(key -> Refusal.at("nik", key));
            return nikFault.isPresent() || words().length() >= SHORTEST_REASON && words().length() <= LONGEST_REASON
                    ? nikFault
                    : Optional.of(Refusal.at("reason", "search.member.reason.wrong"));
        }

        @Override
        public String toString() {
            return "Question";
        }
    }

    @Transactional
    public List<CaseSearch.Hit> find(Account auditor, Question question) {
        List<CaseId> having = members.casesOf(question.digits(), MOST);
        List<CaseSearch.Hit> hits = having.isEmpty() ? List.of() : cases.of(auditor, having, MOST);
        Act act = Act.by(auditor.as(Duty.AUDITOR), clock.instant()).because(question.words());
        journal.record(new MemberSearched(UUID.fromString(auditor.id()), hits.size()), act);
        hits.forEach(hit -> journal.record(new MemberLookedUp(hit.caseId()), act));
        return hits;
    }
}
