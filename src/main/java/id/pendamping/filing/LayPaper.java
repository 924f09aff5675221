package id.pendamping.filing;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.evidence.Evidence;
import id.pendamping.filing.FiledPaper.Result;
import id.pendamping.forms.Reading;
import id.pendamping.group.MemberDetails;
import id.pendamping.papers.Paper;
import id.pendamping.papers.Papers;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays one paper of an archive beside its registration, or says why not; the file and its entry come or stay out together. */
@Component
class LayPaper {

    private final NamedGroups groups;
    private final MemberDetails members;
    private final Evidence evidence;
    private final Papers papers;
    private final Desk desk;
    private final Deed<Papers.Addition> adding;
    private final FilingStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LayPaper(
            NamedGroups groups,
            MemberDetails members,
            Evidence evidence,
            Papers papers,
            Desk desk,
            Deed<Papers.Addition> adding,
            FilingStore store,
            TransactionTemplate transaction,
            Clock clock) {
        this.groups = groups;
        this.members = members;
        this.evidence = evidence;
        this.papers = papers;
        this.desk = desk;
        this.adding = adding;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** False when another worker has counted the paper. */
    boolean handle(UUID filing, Account sender, int position, EntryName file, byte[] content) {
        String shown = file.shown();
        PaperName said = file.read();
        if (!(said instanceof PaperName.Of name)) {
            return store.count(filing, refused(position, shown, ((PaperName.Unclear) said).refusal()));
        }
        NamedGroups.Found group = groups.find(sender, name);
        return group instanceof NamedGroups.Found.One one
                ? lay(filing, sender, new Named(position, shown, one.card(), name), content)
                : store.count(filing, refused(position, shown, ((NamedGroups.Found.None) group).reason()));
    }

    /** It was tried again and again, and cannot be kept. */
    boolean giveUp(UUID filing, int position, EntryName file) {
        return store.count(
                filing,
                new FiledPaper(position, file.shown(), Result.FAILED, null, Refusal.of("refusal.filing.fault")));
    }

    private record Named(int position, String path, SubjectCard card, PaperName.Of name) {

        FiledPaper as(Result result, Refusal... reason) {
            return new FiledPaper(position, path, result, card.number(), reason.length == 0 ? null : reason[0]);
        }
    }

    private boolean lay(UUID filing, Account sender, Named paper, byte[] content) {
        CaseId caseId = CaseId.of(paper.card().subject());
        Optional<Duty> duty = desk.dutyFor(sender, paper.card(), adding);
        if (duty.isEmpty()) {
            return store.count(filing, paper.as(Result.REFUSED, Refusal.of("refusal.filing.notNow")));
        }
        if (content.length == 0) {
            return store.count(filing, paper.as(Result.REFUSED, Refusal.of("refusal.filing.hollow")));
        }
        Integer member = null;
        if (paper.name().kind() == Paper.Kind.IDENTITY_CARD) {
            List<Integer> meant = meant(caseId, paper.name().whose());
            if (meant.size() != 1) {
                return store.count(filing, paper.as(Result.REFUSED, Refusal.of("refusal.filing.nobody")));
            }
            member = meant.get(0);
        }
        UUID id = UUID.nameUUIDFromBytes(ByteBuffer.allocate(16 + content.length)
                .putLong(caseId.value().getMostSignificantBits())
                .putLong(caseId.value().getLeastSignificantBits())
                .put(content)
                .array());
        Optional<FiledPaper> there = there(caseId, paper, member, id);
        if (there.isPresent()) {
            return store.count(filing, there.get());
        }
        Act act = Act.by(sender.as(duty.get()), clock.instant());
        var addition = new Papers.Addition(paper.name().kind(), member, id);
        Optional<Refusal> objection = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Refusal> found = add(sender, paper.card(), addition, content, act);
            if (found.isPresent() || !store.count(filing, paper.as(Result.FILED))) {
                status.setRollbackOnly();
            }
            return found;
        }));
        if (objection.isEmpty()) {
            return true;
        }
        Refusal reason = desk.standstill(paper.card().subject(), adding)
                .map(still -> Refusal.of("refusal.filing.suspended"))
                .orElseGet(objection::get);
        // somebody else may have been faster with the same file
        return store.count(filing, there(caseId, paper, member, id).orElseGet(() -> paper.as(Result.REFUSED, reason)));
    }

    /** What the file lies there as, if it does: the same, or something else that has to be set aside first. */
    private Optional<FiledPaper> there(CaseId caseId, Named paper, @Nullable Integer member, UUID id) {
        return papers.of(caseId).stream()
                .map(Papers.Shown::paper)
                .filter(one -> one.evidence().equals(id))
                .findFirst()
                .map(one -> one.kind() == paper.name().kind() && Objects.equals(one.member(), member)
                        ? paper.as(Result.REPEATED)
                        : paper.as(
                                Result.REFUSED,
                                Refusal.of("refusal.filing.otherKind", String.valueOf(one.position()))));
    }

    private List<Integer> meant(CaseId caseId, String whose) {
        return members.of(caseId).stream()
                .map(PersonInGroup::of)
                .filter(member -> member.isMeantBy(whose))
                .map(PersonInGroup::position)
                .toList();
    }

    private Optional<Refusal> add(Account sender, SubjectCard card, Papers.Addition addition, byte[] content, Act act) {
        Outcome kept = evidence.keep(card.subject(), addition.file(), content, act);
        if (kept instanceof Outcome.Refused refused) {
            return Optional.of(refused.refusals().get(0));
        }
        Submission answer = desk.perform(sender, card.subject(), adding, new Reading.Complete<>(addition), null);
        if (answer instanceof Submission.Accepted) {
            return Optional.empty();
        }
        return Optional.of(
                answer instanceof Submission.Refused refused
                        ? refused.refusals().get(0)
                        : Refusal.of("refusal.filing.notNow"));
    }

    private static FiledPaper refused(int position, String path, Refusal reason) {
        return new FiledPaper(position, path, Result.REFUSED, null, reason);
    }
}
