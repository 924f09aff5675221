package id.pendamping.ranking;

import id.pendamping.access.Account;
import id.pendamping.desk.DeclaredDeed;
import id.pendamping.desk.Deed;
import id.pendamping.forms.Field;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The nominative lists of all phases: what may be done with them, and everything that can be read of them. */
@Component
public class NominativeLists {

    /** Nothing has to be said to draw a list. */
    public record Draw() {}

    /** The place that a group shall have, and why. */
    public record Move(
            @Field int place,

            @Field(Field.Kind.WORDS) @Size(max = 500, message = "{constraint.tooLong}")
            String reason) {}

    /** A list is frozen as it was seen: {@code digest} of the draft. */
    public record Freeze(@Field String digest) {}

    /** Why a list is given up. */
    public record Discard(
            @Field(Field.Kind.WORDS) @Size(max = 500, message = "{constraint.tooLong}")
            String reason) {}

    /** A group with the reasons for its place; nothing precedes the first and nothing follows the last. */
    public record Explained(
            RankedGroup group,
            @Nullable Precedence before,
            @Nullable Precedence behind) {}

    private final ListStore lists;
    private final PlaceReader places;
    private final PhaseRoom room;
    private final Fairness fairness;
    private final Programme programme;
    private final DrawList draw;
    private final MovePlace move;
    private final CloseList close;

    NominativeLists(
            ListStore lists,
            PlaceReader places,
            PhaseRoom room,
            Fairness fairness,
            Programme programme,
            DrawList draw,
            MovePlace move,
            CloseList close) {
        this.lists = lists;
        this.places = places;
        this.room = room;
        this.fairness = fairness;
        this.programme = programme;
        this.draw = draw;
        this.move = move;
        this.close = close;
    }

    /** What a phase is in the journal. */
    static Subject subject(UUID phaseId) {
        return new Subject(Subject.Kind.PHASE, phaseId.toString());
    }

    /** The verification team ranks the groups that it has verified. */
    public Deed<Draw> drawing(Account account) {
        return deed(
                "draw-nominative-list",
                Duty.VERIFIER,
                Draw.class,
                (phase, given, act) -> draw.handle(phase, account, act));
    }

    /** It moves a group to another place. */
    public Deed<Move> moving(int list, String group, Account account) {
        return deed(
                "move-nominative-place",
                Duty.VERIFIER,
                Move.class,
                (phase, given, act) -> move.handle(phase, list, group, account, given, act));
    }

    /** The commitment officer takes the list as it was seen. */
    public Deed<Freeze> freezing(int list, Account account) {
        return deed(
                "freeze-nominative-list",
                Duty.COMMITMENT_OFFICER,
                Freeze.class,
                (phase, given, act) -> close.freeze(phase, list, account, given, act));
    }

    /** Either gives it up. */
    public Deed<Discard> discarding(int list) {
        return deed(
                        "discard-nominative-list",
                        Duty.VERIFIER,
                        Discard.class,
                        (phase, given, act) -> close.discard(phase, list, given, act))
                .orBy(Duty.COMMITMENT_OFFICER);
    }

    private static <C extends Record> DeclaredDeed<Subject, C> deed(
            String key, Duty duty, Class<C> command, Deed.Handler<UUID, C> handler) {
        return Deed.ofSubject(
                key, duty, command, (subject, given, act) -> handler.handle(UUID.fromString(subject.id()), given, act));
    }

    /** The latest list of each phase that has one. */
    public List<NominativeList> latest() {
        return lists.latest();
    }

    /** All lists of a phase, latest first. */
    public List<NominativeList> of(UUID phaseId) {
        return lists.of(phaseId);
    }

    public Optional<NominativeList> find(UUID phaseId, int number) {
        return lists.find(phaseId, number);
    }

    /** How many verified groups of the phase have no place yet. */
    public int waiting(UUID phaseId) {
        return room.waiting(phaseId);
    }

    /** The order by which the next list of the phase will be drawn. */
    public Weights order(UUID phaseId) {
        Phase phase = programme.phase(phaseId);
        Edition edition = programme.edition(phase.year(), phase.opens());
        return Weights.of(programme, edition);
    }

    /** How many of its groups were moved by hand. */
    public int moved(NominativeList list) {
        return places.moved(list);
    }

    public Page<RankedGroup> page(NominativeList list, Account reader, @Nullable Placement only, PageRequest asked) {
        return places.page(list, reader, only, asked);
    }

    public Slice<RankedGroup> part(NominativeList list, Account reader, @Nullable Placement only, PartRequest asked) {
        return places.part(list, reader, only, asked);
    }

    /** The group of this number, if it is on the list and lies in a region of the reader. */
    public Optional<Explained> explained(NominativeList list, String group, Account reader) {
        return places.find(list, group)
                .filter(one -> reader.covers(one.regency()))
                .map(one -> explained(list, one));
    }

    private Explained explained(NominativeList list, RankedGroup group) {
        List<RankedGroup> beside = places.beside(list, group.place());
        return new Explained(
                group,
                beside.stream()
                        .filter(one -> one.place() < group.place())
                        .findFirst()
                        .map(one -> Precedence.of(one, group))
                        .orElse(null),
                beside.stream()
                        .filter(one -> one.place() > group.place())
                        .findFirst()
                        .map(one -> Precedence.of(group, one))
                        .orElse(null));
    }

    /** The list against all who applied. */
    public Fairness.View fairness(NominativeList list) {
        return fairness.of(list);
    }
}
