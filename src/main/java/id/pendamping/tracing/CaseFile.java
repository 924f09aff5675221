package id.pendamping.tracing;

import id.pendamping.access.Accounts;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.disbursement.Payments;
import id.pendamping.disbursement.Transfers;
import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.group.AidCases;
import id.pendamping.group.BankAccount;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.CaseState;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.journal.JournalReader;
import id.pendamping.ledger.Ledger;
import id.pendamping.mentoring.Mentors;
import id.pendamping.selection.Decrees;
import id.pendamping.settlement.Overpaid;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import id.pendamping.shared.Rupiah;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a case shows, or a program is told of it, read at one moment. */
@Component
public class CaseFile {

    /** The case as it stands: what a program is told. */
    public record Standing(
            CaseState state,
            List<WorkItem> waiting,
            Ledger.Balance money,
            List<Member> members,
            List<BudgetLine> budget,
            @Nullable String mentor,
            List<MoneyPlace> places,
            @Nullable LocalDate reportDue,
            List<Finding> findings,
            Rupiah reserved,
            List<TimeLine.Line> latest) {}

    /** The same with what its page shows besides. */
    public record View(
            CaseState state,
            Spine spine,
            List<WorkItem> waiting,
            Ledger.Balance money,
            List<Member> members,
            List<BudgetLine> budget,
            @Nullable BankAccount account,
            @Nullable String mentor,
            @Nullable String commitmentOfficer,
            @Nullable String verifier,
            Decrees.@Nullable Recipient decree,
            Payments.@Nullable Overview payment,
            List<MoneyPlace> places,
            @Nullable LocalDate reportDue,
            List<Finding> findings,
            Rupiah reserved,
            List<TimeLine.Line> latest,
            long entries,
            List<ProcessPictures.Picture> pictures) {

        /** Whether a part of what was accepted is claimed after the case was closed. */
        public boolean isClaimedAgain() {
            return state.closedAt() != null && !money.outstanding().isZero();
        }
    }

    /** The group and its mentor learn that the case stands still, not what is made of the suspicion. */
    private static final Set<String> OF_THE_INSPECTORATE = Set.of("decide-suspension", "record-law-outcome");

    private final Groups groups;
    private final AidCases cases;
    private final WorkItems workItems;
    private final JournalReader journal;
    private final TimeLine timeLine;
    private final Spines spines;
    private final ProcessPictures pictures;
    private final Ledger ledger;
    private final Deadlines deadlines;
    private final Payments payments;
    private final Transfers transfers;
    private final Overpaid overpaid;
    private final Decrees decrees;
    private final Mentors mentors;
    private final Accounts accounts;
    private final Findings findings;

    CaseFile(
            Groups groups,
            AidCases cases,
            WorkItems workItems,
            JournalReader journal,
            TimeLine timeLine,
            Spines spines,
            ProcessPictures pictures,
            Ledger ledger,
            Deadlines deadlines,
            Payments payments,
            Transfers transfers,
            Overpaid overpaid,
            Decrees decrees,
            Mentors mentors,
            Accounts accounts,
            Findings findings) {
        this.groups = groups;
        this.cases = cases;
        this.workItems = workItems;
        this.journal = journal;
        this.timeLine = timeLine;
        this.spines = spines;
        this.pictures = pictures;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.payments = payments;
        this.transfers = transfers;
        this.overpaid = overpaid;
        this.decrees = decrees;
        this.mentors = mentors;
        this.accounts = accounts;
        this.findings = findings;
    }

    @Transactional(readOnly = true)
    public Standing of(GroupSummary group, int entries, boolean toMentor) {
        return standing(group.caseId(), toMentor, timeLine.latest(group.caseId(), entries));
    }

    private Standing standing(CaseId caseId, boolean toMentor, List<TimeLine.Line> lines) {
        List<Finding> found = findings.openOf(caseId).stream()
                .filter(finding -> !toMentor || finding.category() != Finding.Category.LAW_ENFORCEMENT)
                .toList();
        Ledger.Balance money = ledger.of(caseId);
        CaseState state = cases.find(caseId).orElseThrow();
        return new Standing(
                state,
                toMentor ? forMentors(workItems.of(caseId)) : workItems.of(caseId),
                money,
                groups.members(caseId),
                groups.budget(caseId),
                mentors.accountOf(caseId).map(accounts::nameOf).orElse(null),
                places(caseId, state, money),
                deadlines.dueOn(caseId).orElse(null),
                found,
                found.stream().map(Finding::amount).reduce(Rupiah.ZERO, Rupiah::plus),
                toMentor ? MentorsLines.of(lines) : lines);
    }

    private static List<WorkItem> forMentors(List<WorkItem> open) {
        return open.stream()
                .filter(item -> !OF_THE_INSPECTORATE.contains(item.step()))
                .toList();
    }

    /** Of an ended case nothing more is paid. */
    private List<MoneyPlace> places(CaseId caseId, CaseState state, Ledger.Balance money) {
        List<MoneyPlace> places = transfers.places(caseId).stream()
                .filter(one -> state.outcome() == null || one.place() != MoneyPlace.Place.TREASURY)
                .toList();
        return places.isEmpty()
                ? places
                : MoneyPlace.since(places, money.returned(), money.writtenOff(), overpaid.waiting(caseId));
    }

    /** With a picture of every process that the case has walked. */
    @Transactional(readOnly = true)
    public View pictured(GroupSummary group, int entries, boolean toMentor) {
        CaseId caseId = group.caseId();
        Standing standing = standing(caseId, toMentor, timeLine.glance(caseId, entries));
        Map<String, JournalReader.Occurrences> facts = journal.summary(caseId.subject());
        List<WorkItem> open = workItems.of(caseId);
        return new View(
                standing.state(),
                spines.of(standing.state(), facts, open),
                standing.waiting(),
                standing.money(),
                standing.members(),
                standing.budget(),
                groups.account(caseId).orElse(null),
                standing.mentor(),
                whoDid("recipient-decided", facts),
                whoDid("administration-verified", facts),
                decrees.of(caseId).orElse(null),
                payments.of(caseId).orElse(null),
                standing.places(),
                standing.reportDue(),
                standing.findings(),
                standing.reserved(),
                standing.latest(),
                facts.values().stream()
                        .mapToLong(JournalReader.Occurrences::count)
                        .sum(),
                pictures.of(standing.state(), standing.waiting()));
    }

    private @Nullable String whoDid(String type, Map<String, JournalReader.Occurrences> facts) {
        JournalReader.Occurrences deeds = facts.get(type);
        return deeds == null ? null : accounts.nameOf(deeds.lastActor());
    }
}
