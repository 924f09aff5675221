package id.pendamping.findings;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose findings somebody reads and answers, and what may be said when one is raised. */
@Component
public class FindingAccess {

    /** What each duty may name as the source. */
    private static final Map<Duty, List<Finding.Source>> SOURCES = new EnumMap<>(Map.of(
            Duty.REPORT_REVIEWER, List.of(Finding.Source.VERIFIER, Finding.Source.PUBLIC),
            Duty.MONITOR, List.of(Finding.Source.MONEV, Finding.Source.PUBLIC),
            Duty.AUDITOR,
                    List.of(Finding.Source.ITJEN, Finding.Source.BPKP, Finding.Source.BPK, Finding.Source.PUBLIC)));

    /** Who can be asked to answer. */
    public static final List<Duty> OWNERS =
            List.of(Duty.MENTOR, Duty.MENTOR_COORDINATOR, Duty.COMMITMENT_OFFICER, Duty.TREASURER);

    private final Mentors mentors;
    private final FindingStore store;

    FindingAccess(Mentors mentors, FindingStore store) {
        this.mentors = mentors;
        this.store = store;
    }

    /** What a duty may not say about a finding. */
    public static List<Refusal> check(Findings.Draft draft, Duty duty) {
        List<Refusal> wrong = new ArrayList<>();
        if (!sources(duty).contains(draft.source())) {
            wrong.add(Refusal.at("source", "constraint.choice"));
        }
        if (!OWNERS.contains(draft.owner())) {
            wrong.add(Refusal.at("owner", "constraint.choice"));
        }
        return wrong;
    }

    /** The only cases a mentor may know of; null for those whose regions decide. */
    @Nullable
    public Collection<CaseId> casesOf(Account account) {
        return account.isOnlyMentor() ? mentors.casesOf(account.id()) : null;
    }

    /** The finding of this number, if the person may know of it: a mentor learns of no referral to law enforcement. */
    public Optional<Finding> find(Account account, SubjectCard card, int number) {
        return store.find(CaseId.of(card.subject()), number)
                .filter(finding -> !account.isOnlyMentor() || finding.category() != Finding.Category.LAW_ENFORCEMENT);
    }

    public static List<Finding.Source> sources(Duty duty) {
        return SOURCES.getOrDefault(duty, List.of());
    }

    /** How many findings the person has to answer. */
    public int ownedBy(Account account) {
        return account.duties().stream().anyMatch(OWNERS::contains) ? store.owned(account, casesOf(account)) : 0;
    }
}
