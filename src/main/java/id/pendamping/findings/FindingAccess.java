package id.pendamping.findings;

import id.pendamping.access.Account;
import id.pendamping.access.SeparationOfDuties;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.JournalReader;
import id.pendamping.mentoring.Mentors;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who does what with findings: reviewer, monitor and auditor raise and settle them, the owner answers. Whoever may not
 * know of a case does not learn of its findings.
 */
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

    private final Groups groups;
    private final Mentors mentors;
    private final JournalReader journal;
    private final FindingStore store;

    FindingAccess(Groups groups, Mentors mentors, JournalReader journal, FindingStore store) {
        this.groups = groups;
        this.mentors = mentors;
        this.journal = journal;
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

    public Optional<GroupSummary> open(Account account, String number) {
        return groups.byNumber(number).map(groups::get).filter(group -> maySee(account, group));
    }

    private boolean maySee(Account account, GroupSummary group) {
        if (account.isOnlyMentor()) {
            return mentors.accountOf(group.caseId())
                    .filter(account.id()::equals)
                    .isPresent();
        }
        return account.covers(group.regency());
    }

    /** The only cases a mentor may know of; null for those whose regions decide. */
    @Nullable
    public Collection<CaseId> casesOf(Account account) {
        return account.isOnlyMentor() ? mentors.casesOf(account.id()) : null;
    }

    /** On which duty the person may raise and settle findings of the case. */
    public Optional<Duty> raiser(Account account, CaseId caseId) {
        return acting(account, caseId, Findings.RAISERS);
    }

    /** On which duty the person may answer the finding. */
    public Optional<Duty> answerer(Account account, Finding finding) {
        return acting(account, finding.caseId(), EnumSet.of(finding.owner()));
    }

    public static List<Finding.Source> sources(Duty duty) {
        return SOURCES.getOrDefault(duty, List.of());
    }

    /** How many findings the person has to answer. */
    public int ownedBy(Account account) {
        return account.duties().stream().anyMatch(OWNERS::contains) ? store.owned(account, casesOf(account)) : 0;
    }

    private Optional<Duty> acting(Account account, CaseId caseId, Set<Duty> duties) {
        List<Duty> held = duties.stream().filter(account::holds).toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        Set<Duty> acted = journal.dutiesOf(caseId.subject(), account.id());
        return held.stream()
                .filter(duty -> SeparationOfDuties.conflict(duty, acted).isEmpty())
                .findFirst();
    }
}
