package id.pendamping.repair;

import id.pendamping.desk.Deed;
import id.pendamping.forms.Field;
import id.pendamping.group.GroupCorrections;
import id.pendamping.journal.Journal;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.PersonalNumbers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One administrator asks for an intervention on a case and says why, another one has it done. */
@Component
public class Repairs {

    static final int SHORTEST_REASON = 10;
    static final int LONGEST = 500;

    /** What is done. */
    public enum Kind {
        /** The case waits at another node. */
        MOVE_TOKEN,
        /** Work of the program that failed is tried again. */
        RETRY_JOB,
        /** Something that was typed wrongly and that no step opens again. */
        CORRECT_DATA
    }

    /** The second person's word. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    /** An intervention; {@code oldValue} and {@code newValue} of data. */
    public record Repair(
            UUID id,
            CaseId caseId,
            String number,
            String group,
            Kind kind,
            @Nullable String model,
            @Nullable String fromNode,
            @Nullable String toNode,
            @Nullable String job,
            GroupCorrections.@Nullable Field field,
            @Nullable String oldValue,
            @Nullable String newValue,
            String reason,
            String askedBy,
            Instant askedAt,
            @Nullable Verdict verdict,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    /** What somebody asks for. */
    public record Draft(
            @Nullable Kind kind,
            @Nullable String model,
            @Nullable String fromNode,
            @Nullable String toNode,
            @Nullable String job,
            GroupCorrections.@Nullable Field field,
            @Nullable String newValue,

            @Field(Field.Kind.WORDS) @Nullable String reason) {}

    /** What somebody decides on it. */
    public record Decision(@Nullable Verdict verdict) {}

    private final RepairStore store;
    private final Interventions interventions;
    private final GroupCorrections corrections;
    private final Journal journal;

    Repairs(RepairStore store, Interventions interventions, GroupCorrections corrections, Journal journal) {
        this.store = store;
        this.interventions = interventions;
        this.corrections = corrections;
        this.journal = journal;
    }

    /** An administrator asks. */
    public Deed<Draft> asking() {
        return Deed.ofCase("ask-repair", Duty.ADMINISTRATOR, Draft.class, this::ask);
    }

    /** Another one decides, and what is approved is done. */
    public Deed<Decision> deciding(Repair repair) {
        return Deed.ofCase(
                "decide-repair",
                Duty.ADMINISTRATOR,
                Decision.class,
                (caseId, decision, act) -> decide(repair, decision.verdict(), act));
    }

    private Outcome ask(CaseId caseId, Draft draft, Act act) {
        String reason = draft.reason() == null
                ? ""
                : PersonalNumbers.masked(draft.reason().strip());
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST) {
            return Outcome.refusedField("reason", "refusal.repair.reason", SHORTEST_REASON, LONGEST);
        }
        if (draft.kind() == null) {
            return Outcome.refusedField("kind", "refusal.repair.kind");
        }
        if (store.open(caseId).isPresent()) {
            return Outcome.refused("refusal.repair.open");
        }
        Optional<Outcome> objection = interventions.objection(caseId, draft.kind(), draft);
        if (objection.isPresent()) {
            return objection.get();
        }
        UUID id = UUID.randomUUID();
        store.ask(
                id,
                caseId,
                draft,
                draft.field() == null ? null : corrections.value(caseId, draft.field()),
                reason,
                act);
        journal.record(
                new RepairAsked(
                        caseId, id, draft.kind(), draft.model(), draft.fromNode(), draft.toNode(), draft.field()),
                act.because(reason));
        return Outcome.done();
    }

    private Outcome decide(Repair repair, @Nullable Verdict verdict, Act act) {
        if (verdict == null) {
            return Outcome.refusedField("verdict", "refusal.repair.verdict");
        }
        if (repair.askedBy().equals(act.actor().id())) {
            return Outcome.refused("refusal.repair.ownRequest");
        }
        if (store.find(repair.id()).filter(open -> open.verdict() == null).isEmpty()) {
            return Outcome.refused("refusal.repair.decided");
        }
        Optional<Outcome> objection = verdict == Verdict.APPROVED ? interventions.objection(repair) : Optional.empty();
        if (objection.isPresent()) {
            return objection.get();
        }
        store.decide(repair.id(), verdict, act);
        Act deed = act.because(repair.reason()).onBehalfOf(repair.askedBy());
        List<String> words = verdict == Verdict.APPROVED ? interventions.correct(repair) : null;
        journal.record(new RepairDecided(repair.caseId(), repair.id(), repair.kind(), verdict, words), deed);
        return verdict == Verdict.APPROVED ? interventions.carryOut(repair, deed) : Outcome.done();
    }

    public Optional<Repair> find(UUID id) {
        return store.find(id);
    }

    /** The one that waits for a second person. */
    public Optional<Repair> open(CaseId caseId) {
        return store.open(caseId);
    }

    /** The same part by part. */
    public Slice<Repair> part(PartRequest asked) {
        return store.part(asked);
    }

    /** What waits first, then latest first. */
    public Page<Repair> latest(PageRequest asked) {
        int total = store.count();
        PageRequest shown = asked.within(total);
        return Page.of(store.latest(shown), shown, total);
    }
}
