package id.pendamping.dossier;

import id.pendamping.desk.FactMeanings;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import id.pendamping.shared.Subject;
import id.pendamping.tracing.TimeLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything on record about one case, as it stands or as it stood after one of its entries. */
@Component
public class Dossier {

    /**
     * What the reader wants to see.
     *
     * @param at the last entry of the case to be shown; null for all
     * @param person an actor's id
     * @param whole every entry, not only the latest
     * @param views also who opened the case's personal data and dossier
     */
    public record Question(
            @Nullable Long at,
            Kind kind,
            @Nullable Stage stage,
            @Nullable String person,
            boolean whole,
            boolean views) {}

    /**
     * The answer.
     *
     * @param last number of the case's newest entry
     * @param at number of the entry up to which it is told
     * @param moment when that entry was made
     * @param until the moment from which on nothing is told; null where everything is
     * @param lists members, plan and report lines, as they stood
     * @param shown the entries asked for, newest first
     * @param matching how many entries answer to the question, shown or not
     * @param counts how many there are of each kind
     * @param people who acted on the case, by id
     * @param marks the milestones of the case on the scale of its entries
     */
    public record View(
            long last,
            long at,
            Instant moment,
            @Nullable Instant until,
            Standing standing,
            Lists lists,
            List<DossierEntry> shown,
            int matching,
            Map<Kind, Integer> counts,
            Map<String, String> people,
            List<Mark> marks,
            Instant first,
            Instant newest) {

        /** Whether this is how the case stood and not how it stands. */
        public boolean isPast() {
            return at < last;
        }
    }

    /** Where on the scale a stage was reached first. */
    public record Mark(Stage stage, long sequence) {}

    private static final int MOST = 5_000;
    private static final int LATEST = 60;

    private final JournalReader journal;
    private final TimeLine timeLine;
    private final RuleTrace rules;
    private final FactMeanings meanings;
    private final ListsThen lists;

    Dossier(JournalReader journal, TimeLine timeLine, RuleTrace rules, FactMeanings meanings, ListsThen lists) {
        this.journal = journal;
        this.timeLine = timeLine;
        this.rules = rules;
        this.meanings = meanings;
        this.lists = lists;
    }

    @Transactional(readOnly = true)
    public View of(CaseId caseId, Question question) {
        List<Recorded> all = journal.of(caseId.subject(), 0, MOST);
        long last = all.size();
        long at = question.at() == null ? last : Math.max(1, Math.min(question.at(), last));
        List<Recorded> told = all.subList(0, (int) at);
        Instant until = at < last ? all.get((int) at).occurredAt() : null;
        List<Recorded> views = !question.views()
                ? List.of()
                : journal.of(new Subject(Subject.Kind.ACCESS, caseId.toString()), 0, MOST).stream()
                        .filter(view -> until == null || view.occurredAt().isBefore(until))
                        .toList();
        List<DossierEntry> entries = entries(told, views);
        List<DossierEntry> matching = entries.stream()
                .filter(entry -> entry.is(question.kind()))
                .filter(entry -> question.stage() == null || entry.stage() == question.stage())
                .filter(entry -> question.person() == null
                        || question.person().equals(entry.kept().actor()))
                .toList();
        List<DossierEntry> newestFirst = new ArrayList<>(matching);
        Collections.reverse(newestFirst);
        return new View(
                last,
                at,
                told.get((int) at - 1).occurredAt(),
                until,
                Standing.after(told),
                lists.of(caseId, told, all),
                question.whole()
                        ? newestFirst
                        : newestFirst.stream().limit(LATEST).toList(),
                matching.size(),
                counts(entries),
                people(entries),
                marks(all),
                all.get(0).occurredAt(),
                all.get((int) last - 1).occurredAt());
    }

    /** One entry, by its {@link DossierEntry#anchor}. */
    @Transactional(readOnly = true)
    public Optional<DossierEntry> entry(CaseId caseId, String anchor, boolean views) {
        return entries(
                        journal.of(caseId.subject(), 0, MOST),
                        views ? journal.of(new Subject(Subject.Kind.ACCESS, caseId.toString()), 0, MOST) : List.of())
                .stream()
                .filter(entry -> entry.anchor().equals(anchor))
                .findFirst();
    }

    /** The decision table behind an entry, asked once more; null where there was none. */
    public @Nullable RuleCheck check(DossierEntry entry, Locale language) {
        return rules.of(entry.kept(), language);
    }

    private List<DossierEntry> entries(List<Recorded> told, List<Recorded> views) {
        List<Recorded> inOrder = merged(told, views);
        List<TimeLine.Line> lines = timeLine.tell(inOrder);
        List<DossierEntry> entries = new ArrayList<>(inOrder.size());
        Standing standing = Standing.NOTHING;
        Stage stage = null;
        for (int i = 0; i < inOrder.size(); i++) {
            Recorded entry = inOrder.get(i);
            Standing next = standing;
            if (entry.subject().kind() == Subject.Kind.CASE) {
                next = standing.after(entry);
                stage = meanings.stageOf(entry.type()).orElse(stage);
            }
            entries.add(new DossierEntry(
                    entry, lines.get(i), stage == null ? Stage.REGISTRATION : stage, next.since(standing)));
            standing = next;
        }
        return entries;
    }

    /** A view comes before the first entry that was made after it; the case's own entries keep their order. */
    private static List<Recorded> merged(List<Recorded> told, List<Recorded> views) {
        List<Recorded> merged = new ArrayList<>(told.size() + views.size());
        int view = 0;
        for (Recorded entry : told) {
            while (view < views.size() && views.get(view).occurredAt().isBefore(entry.occurredAt())) {
                merged.add(views.get(view++));
            }
            merged.add(entry);
        }
        merged.addAll(views.subList(view, views.size()));
        return merged;
    }

    private static Map<Kind, Integer> counts(List<DossierEntry> entries) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(
                    kind, (int) entries.stream().filter(entry -> entry.is(kind)).count());
        }
        return counts;
    }

    private static Map<String, String> people(List<DossierEntry> entries) {
        Map<String, String> people = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.line().kind() != TimeLine.Kind.AUTOMATION)
                .forEach(entry -> people.put(entry.kept().actor(), entry.line().who()));
        return people;
    }

    private List<Mark> marks(List<Recorded> all) {
        List<Mark> marks = new ArrayList<>();
        Stage stage = null;
        for (Recorded entry : all) {
            Stage next = meanings.stageOf(entry.type()).orElse(stage == null ? Stage.REGISTRATION : stage);
            if (next != stage && marks.stream().noneMatch(mark -> mark.stage() == next)) {
                marks.add(new Mark(next, entry.sequence()));
            }
            stage = next;
        }
        return marks;
    }
}
