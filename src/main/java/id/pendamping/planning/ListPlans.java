package id.pendamping.planning;

import id.pendamping.desk.DeclaredDeed;
import id.pendamping.desk.Deed;
import id.pendamping.journal.Journal;
import id.pendamping.planning.YearDecided.Verdict;
import id.pendamping.planning.YearDraft.Status;
import id.pendamping.programme.ReferenceChange;
import id.pendamping.programme.ReferenceEntry;
import id.pendamping.programme.ReferenceList;
import id.pendamping.programme.ReferenceLists;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Holidays, regions and banks are changed by a draft that one person writes, from a file or line by line, and another one
 * approves. What is approved holds from its day; what began before goes by what was known then.
 */
@Component
public class ListPlans {

    private static final int SHORTEST_REASON = 10;
    private static final int LAST_APPROVED = 20;

    private final ListDraftStore store;
    private final ReferenceLists lists;
    private final RegionDays days;
    private final Journal journal;

    ListPlans(ListDraftStore store, ReferenceLists lists, RegionDays days, Journal journal) {
        this.store = store;
        this.lists = lists;
        this.days = days;
        this.journal = journal;
    }

    /** What a list is in the journal. */
    public static Subject subject(ReferenceList list) {
        return new Subject(Subject.Kind.PROGRAMME, list.path());
    }

    /** Somebody writes lines, in the draft that is open or else in one under this id. */
    public Deed<WriteList> writing(UUID id) {
        return deed("write-list", WriteList.class, (list, given, act) -> write(id, list, given, act));
    }

    /** Somebody hands the draft in. */
    public Deed<YearPlans.Submit> submitting(UUID id) {
        return deed("submit-list", YearPlans.Submit.class, (list, command, act) -> submit(id, act));
    }

    /** Somebody else decides; giving a draft up is open to those who wrote it as well. */
    public Deed<YearPlans.Decide> deciding(UUID id) {
        return deed("decide-list", YearPlans.Decide.class, (list, decision, act) -> decide(id, decision, act));
    }

    private static <C extends Record> DeclaredDeed<Subject, C> deed(
            String key, Class<C> command, Deed.Handler<ReferenceList, C> handler) {
        return Deed.ofSubject(
                        key,
                        Duty.BUDGET_AUTHORITY,
                        command,
                        (subject, given, act) -> handler.handle(
                                ReferenceList.ofPath(subject.id()).orElseThrow(), given, act))
                .orBy(Duty.ADMINISTRATOR);
    }

    private Outcome write(UUID id, ReferenceList list, WriteList given, Act act) {
        Optional<ListDraft> open = store.open(list);
        if (open.filter(draft -> draft.status() == Status.SUBMITTED).isPresent()) {
            return Outcome.refused("refusal.lists.waits");
        }
        if (given.since().isBefore(earliest())) {
            return Outcome.refusedField("since", "refusal.lists.since", earliest());
        }
        if (given.rows().isEmpty()) {
            return Outcome.refusedField("rows", "refusal.lists.noRows");
        }
        Map<String, ReferenceEntry> now = lists.on(list, given.since());
        List<Refusal> wrong = new ListCheck(list, given, now).objections();
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        List<ReferenceChange> changes = new ListChanges(list, given, now)
                .with(given.whole() ? List.of() : open.map(ListDraft::changes).orElse(List.of()));
        if (changes.isEmpty()) {
            return Outcome.refusedField("rows", "refusal.lists.nothing");
        }
        store.write(open.map(ListDraft::id).orElse(id), list, given, changes, act);
        return Outcome.done();
    }

    /** What began today goes by what was known this morning. */
    private LocalDate earliest() {
        return days.atMinistry().plusDays(1);
    }

    private Outcome submit(UUID id, Act act) {
        ListDraft draft =
                store.find(id).filter(one -> one.status() == Status.DRAFT).orElse(null);
        if (draft == null) {
            return Outcome.refused("refusal.planning.closed");
        }
        if (draft.since().isBefore(earliest())) {
            return Outcome.refused("refusal.lists.sinceOver", earliest());
        }
        store.submit(id, act);
        journal.record(new ListSubmitted(id, draft.list(), draft.since(), draft.basis(), draft.inLines()), act);
        return Outcome.done();
    }

    private Outcome decide(UUID id, YearPlans.Decide decision, Act act) {
        ListDraft draft = store.find(id).filter(ListDraft::isOpen).orElse(null);
        if (draft == null) {
            return Outcome.refused("refusal.planning.closed");
        }
        String reason = decision.reason() == null ? "" : NormalForm.prose(decision.reason());
        if (decision.verdict() != Verdict.APPROVED && reason.length() < SHORTEST_REASON) {
            return Outcome.refusedField("reason", "refusal.planning.reason", SHORTEST_REASON);
        }
        if (decision.verdict() != Verdict.DISCARDED
                && !draft.isForDecisionBy(act.actor().id())) {
            return Outcome.refused(
                    draft.status() == Status.SUBMITTED ? "refusal.planning.own" : "refusal.planning.notSubmitted");
        }
        if (decision.verdict() != Verdict.APPROVED) {
            store.decide(id, decision.verdict() == Verdict.RETURNED ? Status.DRAFT : Status.DISCARDED, reason, act);
            journal.record(new ListDecided(id, draft.list(), decision.verdict(), null, null), act.because(reason));
            return Outcome.done();
        }
        return draft.since().isBefore(earliest())
                ? Outcome.refused("refusal.lists.sinceOver", earliest())
                : approve(draft, act);
    }

    private Outcome approve(ListDraft draft, Act act) {
        lists.adopt(draft.list(), draft.since(), draft.changes(), act.actor().id(), act.when());
        store.decide(draft.id(), Status.APPROVED, null, act);
        journal.record(
                new ListDecided(draft.id(), draft.list(), Verdict.APPROVED, draft.since(), draft.inLines()),
                act.onBehalfOf(Objects.requireNonNull(draft.submittedBy())));
        return Outcome.done();
    }

    public Optional<ListDraft> find(UUID id) {
        return store.find(id);
    }

    /** The draft of the list that nobody has decided on. */
    public Optional<ListDraft> open(ReferenceList list) {
        return store.open(list);
    }

    /** What was approved last, latest first. */
    public List<ListDraft> approved(ReferenceList list) {
        return store.approved(list, LAST_APPROVED);
    }

    /** The list as it is today, by code. */
    public List<ReferenceEntry> today(ReferenceList list) {
        return List.copyOf(lists.on(list, days.atMinistry()).values());
    }
}
