package id.pendamping.likeness;

import id.pendamping.evidence.Evidence;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Looks for pictures of a report that other groups have handed in, in any year. It takes its time, so that it is done after
 * the report was handed in: nobody waits for it with a phone in the hand. What is found is kept for the reviewer.
 */
@Component
public class ComparePictures {

    private final ComparedReports reports;
    private final PictureComparisons comparisons;
    private final Likeness.Book book;
    private final Evidence evidence;
    private final Journal journal;
    private final TransactionOperations transaction;
    private final Clock clock;

    ComparePictures(
            ComparedReports reports,
            PictureComparisons comparisons,
            Likeness.Book book,
            Evidence evidence,
            Journal journal,
            TransactionOperations transaction,
            Clock clock) {
        this.reports = reports;
        this.comparisons = comparisons;
        this.book = book;
        this.evidence = evidence;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the latest report of a case still waits for, at once. */
    public void compareNow(CaseId caseId) {
        reports.latest(caseId)
                .filter(report -> comparisons.standing(report, clock.instant()) != PictureComparisons.Standing.DONE)
                .ifPresent(this::compare);
    }

    void compare(UUID reportId) {
        compare(reports.get(reportId));
    }

    private void compare(ComparedReport report) {
        Set<UUID> pictures = report.pictures();
        List<Likeness> found = alike(report, pictures);
        List<Likeness> own = usedTwice(report, pictures);
        transaction.executeWithoutResult(status -> keep(report, pictures.size(), found, own));
    }

    private void keep(ComparedReport report, int pictures, List<Likeness> found, List<Likeness> own) {
        CaseId caseId = report.caseId();
        journal.lock(caseId.subject());
        if (!comparisons.finish(report.id(), clock.instant())) {
            return;
        }
        Act act = Act.by(Actor.automation(CompareReceipts.RULE), clock.instant());
        if (!found.isEmpty() || !own.isEmpty()) {
            book.keep(report.id(), Stream.concat(found.stream(), own.stream()).toList());
        }
        if (!found.isEmpty()) {
            journal.record(ReceiptLikenessFound.of(caseId, report.version(), found), act);
        }
        journal.record(new PicturesCompared(caseId, report.version(), pictures), act);
    }

    private List<Likeness> alike(ComparedReport report, Set<UUID> pictures) {
        Map<UUID, ComparedReport.Paper> papers = papers(report);
        return evidence.likenesses(report.caseId().subject(), pictures).stream()
                .filter(alike -> alike.otherSubject().kind() == Subject.Kind.CASE)
                .filter(alike -> alike.exact() || !report.isOnlyStatement(alike.evidence()))
                .map(alike -> likeness(alike, papers.get(alike.evidence())))
                .toList();
    }

    /** A picture that stands for two different things of one report: a receipt as a photograph, or as the signed statement. */
    private List<Likeness> usedTwice(ComparedReport report, Set<UUID> pictures) {
        Map<UUID, ComparedReport.Paper> papers = papers(report);
        Subject subject = report.caseId().subject();
        Stream<Evidence.Likeness> inOnePicture = papers.keySet().stream()
                .filter(picture -> report.photos().contains(picture) || picture.equals(report.statement()))
                .map(picture -> new Evidence.Likeness(picture, subject, picture, true, 0));
        return Stream.concat(inOnePicture, evidence.likenessesAmong(subject, pictures).stream())
                .filter(pair -> papers.containsKey(pair.evidence()) != papers.containsKey(pair.otherEvidence())
                        || pair.evidence().equals(pair.otherEvidence())
                        || pair.exact() && !papers.containsKey(pair.evidence()))
                .map(pair -> papers.containsKey(pair.evidence()) ? pair : turned(pair))
                .map(pair -> likeness(pair, papers.get(pair.evidence())))
                .toList();
    }

    private static Evidence.Likeness turned(Evidence.Likeness pair) {
        return new Evidence.Likeness(
                pair.otherEvidence(), pair.otherSubject(), pair.evidence(), pair.exact(), pair.distance());
    }

    private static Map<UUID, ComparedReport.Paper> papers(ComparedReport report) {
        Map<UUID, ComparedReport.Paper> papers = new HashMap<>();
        for (ComparedReport.Paper paper : report.papers()) {
            if (paper.picture() != null) {
                papers.put(paper.picture(), paper);
            }
        }
        return papers;
    }

    private static Likeness likeness(Evidence.Likeness alike, ComparedReport.@Nullable Paper of) {
        return new Likeness(
                alike.exact() ? Likeness.Kind.SAME_PICTURE : Likeness.Kind.LIKE_PICTURE,
                of == null ? null : of.line(),
                of == null ? null : of.receipt(),
                alike.evidence(),
                CaseId.of(alike.otherSubject()),
                alike.otherEvidence(),
                alike.distance());
    }
}
