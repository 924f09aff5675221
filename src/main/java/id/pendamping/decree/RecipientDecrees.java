package id.pendamping.decree;

import id.pendamping.access.Account;
import id.pendamping.bulk.BatchRow;
import id.pendamping.bulk.BulkWork;
import id.pendamping.desk.Deed;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decrees of frozen lists: what may be done with them, and everything that can be read of them. */
@Component
public class RecipientDecrees {

    /** What stands at the head of the paper. */
    public record Paper(
            @Field @DocumentNumber String decreeNumber,
            @Field LocalDate decreeDate) {}

    /** The answer to the paper of this digest; ratifying has its day, returning its reason. */
    public record Answer(
            @Field(Field.Kind.SEEN) @Wording(missing = "refusal.decree.digestRequired")
            String digest,

            @Field RecipientDecreeAnswered.Verdict verdict,
            @Field @Nullable LocalDate ratifiedOn,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {

        List<Refusal> gaps() {
            if (verdict == RecipientDecreeAnswered.Verdict.RATIFIED) {
                return ratifiedOn == null
                        ? List.of(Refusal.at("ratifiedOn", "refusal.decree.ratificationRequired"))
                        : List.of();
            }
            return note == null ? List.of(Refusal.at("note", "refusal.selection.noteRequired")) : List.of();
        }
    }

    /** A decree that is submitted again has number and date, one that is withdrawn a reason. */
    public record Amendment(
            @Field RecipientDecreeAmended.Verdict verdict,
            @Field @DocumentNumber @Nullable String decreeNumber,
            @Field @Nullable LocalDate decreeDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {

        List<Refusal> gaps() {
            if (verdict == RecipientDecreeAmended.Verdict.WITHDRAWN) {
                return note == null ? List.of(Refusal.at("note", "refusal.selection.noteRequired")) : List.of();
            }
            if (decreeNumber == null) {
                return List.of(Refusal.at("decreeNumber", "refusal.decree.numberRequired"));
            }
            return decreeDate == null ? List.of(Refusal.at("decreeDate", "refusal.decree.dateRequired")) : List.of();
        }
    }

    /** What is done; leaving them has a reason. */
    public record Settlement(
            @Field RecipientDecreeSettled.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final DecreeStore decrees;
    private final AnnexStore annexes;
    private final AmendmentStore amendments;
    private final DrawUp drawUp;
    private final DrawUpAmendment amendment;
    private final BulkWork work;
    private final RegionDays days;
    private final Programme programme;

    RecipientDecrees(
            DecreeStore decrees,
            AnnexStore annexes,
            AmendmentStore amendments,
            DrawUp drawUp,
            DrawUpAmendment amendment,
            BulkWork work,
            RegionDays days,
            Programme programme) {
        this.decrees = decrees;
        this.annexes = annexes;
        this.amendments = amendments;
        this.drawUp = drawUp;
        this.amendment = amendment;
        this.work = work;
        this.days = days;
        this.programme = programme;
    }

    /** The commitment officer draws up the decree of a frozen list; the subject is the phase. */
    public Deed<Paper> drawing(int list, Account account) {
        return Deed.ofSubject(
                "draw-up-recipient-decree",
                Duty.COMMITMENT_OFFICER,
                Paper.class,
                (phase, paper, act) -> drawUp.handle(UUID.fromString(phase.id()), list, account, paper, act));
    }

    /** The commitment officer amends the decree of a list whose recipients have left; the subject is the phase. */
    public Deed<Paper> amending(int list, Account account) {
        return Deed.ofSubject(
                "draw-up-amendment-decree",
                Duty.COMMITMENT_OFFICER,
                Paper.class,
                (phase, paper, act) -> amendment.handle(UUID.fromString(phase.id()), list, account, paper, act));
    }

    /** Those that the reader may know of, latest first. */
    public List<RecipientDecree> all(Account reader) {
        return decrees.all().stream()
                .filter(decree -> reader.covers(decree.region()))
                .toList();
    }

    /** Frozen lists that wait for their decree. */
    public List<OpenList> openLists() {
        return annexes.openLists();
    }

    /** Decrees with free places, groups that wait for them, and no amendment under way. */
    public List<OpenAmendment> openAmendments() {
        return amendments.open(days.atMinistry().getYear());
    }

    /** Who leaves by an amendment, in the order of the list. */
    public List<Leaver> leavers(RecipientDecree decree) {
        if (!decree.isAmendment()) {
            return List.of();
        }
        List<Leaver> leavers = amendments.leavers(decree.id());
        Map<String, BatchRow> worked = decree.batchId() == null
                ? Map.of()
                : work.rowsOf(
                        decree.batchId(),
                        leavers.stream().map(one -> one.caseId().toString()).toList());
        return leavers.stream()
                .map(one -> {
                    BatchRow row = worked.get(one.caseId().toString());
                    return one.isStillNamed() && row != null ? one.with(row.reasons()) : one;
                })
                .toList();
    }

    /** The decree that this one amends. */
    public Optional<RecipientDecree> amended(RecipientDecree decree) {
        return Optional.ofNullable(decree.amends()).flatMap(decrees::find);
    }

    /** The decree of this subject. */
    public RecipientDecree get(Subject subject) {
        return decrees.find(RecipientDecree.id(subject)).orElseThrow();
    }

    /** The decree that names the case in its annex. */
    public Optional<RecipientDecree> naming(CaseId caseId) {
        return decrees.naming(caseId.value());
    }

    /** What people call it by: its phase and a number within that. */
    public String number(RecipientDecree decree) {
        return decree.numberIn(programme.phase(decree.phaseId()));
    }

    /** Whether the reader may look at the work that carries it out. */
    public boolean isFollowedBy(Account reader, RecipientDecree decree) {
        return decree.batchId() != null && work.find(decree.batchId(), reader).isPresent();
    }

    /** How many of its annex are not recipients by it. */
    public int left(RecipientDecree decree) {
        return annexes.left(decree.id());
    }

    /** A page of the annex; only those left over, or all. */
    public Page<AnnexRow> annex(RecipientDecree decree, boolean onlyLeft, PageRequest asked) {
        Page<AnnexRow> page = annexes.page(decree.id(), onlyLeft, asked);
        Map<String, BatchRow> worked = worked(decree, page.items());
        return page.map(row -> told(row, worked.get(row.caseId().toString())));
    }

    /** The same, part by part. */
    public Slice<AnnexRow> annex(RecipientDecree decree, boolean onlyLeft, PartRequest asked) {
        Slice<AnnexRow> part = annexes.part(decree.id(), onlyLeft, asked);
        Map<String, BatchRow> worked = worked(decree, part.items());
        return new Slice<>(
                part.items().stream()
                        .map(row -> told(row, worked.get(row.caseId().toString())))
                        .toList(),
                part.next());
    }

    private Map<String, BatchRow> worked(RecipientDecree decree, List<AnnexRow> rows) {
        return decree.batchId() == null
                ? Map.of()
                : work.rowsOf(
                        decree.batchId(),
                        rows.stream().map(row -> row.caseId().toString()).toList());
    }

    /** The whole annex as it is printed. */
    public List<AnnexRow> annex(RecipientDecree decree) {
        return annexes.all(decree.id());
    }

    private static AnnexRow told(AnnexRow row, @Nullable BatchRow worked) {
        if (row.standing() == AnnexRow.Standing.RECIPIENT || worked == null) {
            return row;
        }
        boolean isWaiting = worked.result() == BatchRow.Result.WAITING;
        List<Refusal> reasons = isWaiting || row.ended() != null ? List.of() : worked.reasons();
        return row.with(isWaiting ? AnnexRow.Standing.WAITING : AnnexRow.Standing.LEFT, reasons);
    }
}
