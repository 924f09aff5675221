package id.pendamping.tracing;

import id.pendamping.access.Accounts;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.disbursement.MoneyPlace;
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
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the page of a case shows, or a program is told of it, read at one moment. */
@Component
public class CaseFile {

    /** The case as it stands. */
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
            List<ProcessPictures.Picture> pictures) {}

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
        this.decrees = decrees;
        this.mentors = mentors;
        this.accounts = accounts;
        this.findings = findings;
    }

    /** With a picture of every process that the case has walked. */
    @Transactional(readOnly = true)
    public View pictured(GroupSummary group, int entries, boolean toMentor) {
        return view(group, entries, toMentor, true);
    }

    /** Without pictures. */
    @Transactional(readOnly = true)
    public View of(GroupSummary group, int entries, boolean toMentor) {
        return view(group, entries, toMentor, false);
    }

    private View view(GroupSummary group, int entries, boolean toMentor, boolean isPictured) {
        CaseId caseId = group.caseId();
        CaseState state = cases.find(caseId).orElseThrow();
        List<WorkItem> waiting = workItems.of(caseId);
        List<Finding> found = findings.openOf(caseId);
        Map<String, JournalReader.Occurrences> facts = journal.summary(caseId.subject());
        List<TimeLine.Line> lines =
                isPictured ? timeLine.glance(caseId, entries) : timeLine.latest(caseId, entries);
        return new View(
                state,
                spines.of(state, facts, waiting),
                waiting,
                ledger.of(caseId),
                groups.members(caseId),
                groups.budget(caseId),
                groups.account(caseId).orElse(null),
                mentors.accountOf(caseId).map(accounts::nameOf).orElse(null),
                whoDid("recipient-decided", facts),
                whoDid("administration-verified", facts),
                decrees.of(caseId).orElse(null),
                payments.of(caseId).orElse(null),
                transfers.places(caseId),
                deadlines.dueOn(caseId).orElse(null),
                found,
                found.stream().map(Finding::amount).reduce(Rupiah.ZERO, Rupiah::plus),
                toMentor ? timeLine.forMentors(lines) : lines,
                facts.values().stream()
                        .mapToLong(JournalReader.Occurrences::count)
                        .sum(),
                isPictured ? pictures.of(state, waiting) : List.of());
    }

    private @Nullable String whoDid(String type, Map<String, JournalReader.Occurrences> facts) {
        JournalReader.Occurrences deeds = facts.get(type);
        return deeds == null ? null : accounts.nameOf(deeds.lastActor());
    }
}
