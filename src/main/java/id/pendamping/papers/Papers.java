package id.pendamping.papers;

import id.pendamping.access.Account;
import id.pendamping.evidence.Evidence;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.group.AidCases;
import id.pendamping.group.Groups;
import id.pendamping.group.MemberDetails;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Place;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays papers beside a registration and sets wrong ones aside. */
@Component("registrationPapers")
public class Papers {

    /**
     * A paper to lay beside the registration.
     *
     * @param member whose identity card it is, by the position in the registration
     * @param file a picture or paper that was sent for the case
     */
    public record Addition(
            @Field Paper.Kind kind,
            @Field(Field.Kind.SELECT) @Nullable Integer member,

            @Field(Field.Kind.PICTURE) @Wording(missing = "refusal.paper.file", unreadable = "refusal.paper.file")
            UUID file) {}

    /** A paper that is the wrong one. */
    public record SettingAside(
            @Field(Field.Kind.SELECT) int position,

            @Field(Field.Kind.WORDS) @Size(max = 500, message = "{constraint.tooLong}")
            String reason) {}

    /**
     * A paper as pages show it.
     *
     * @param member the person's name, where the paper is somebody's
     * @param file nothing where it has not arrived
     * @param home where the group works, to hold the place of a photograph against
     */
    public record Shown(
            Paper paper,
            @Nullable String member,
            Evidence.@Nullable Item file,
            @Nullable Place home) {

        /** Whether where and when it was taken can be shown. */
        public boolean isPhotograph() {
            return isPicture() && paper.kind().isPhotograph();
        }

        /** Whether a page can show it. */
        public boolean isPicture() {
            return file != null && file.width() > 0;
        }
    }

    private static final List<Duty> OPEN_PERSONAL =
            List.of(Duty.REGISTRAR, Duty.VERIFIER, Duty.COMMITMENT_OFFICER, Duty.TREASURER, Duty.AUDITOR);

    private final PaperStore store;
    private final Evidence evidence;
    private final MemberDetails members;
    private final Groups groups;
    private final AidCases cases;
    private final Journal journal;

    Papers(PaperStore store, Evidence evidence, MemberDetails members, Groups groups, AidCases cases, Journal journal) {
        this.store = store;
        this.evidence = evidence;
        this.members = members;
        this.groups = groups;
        this.cases = cases;
        this.journal = journal;
    }

    /** Those that count. */
    public List<Shown> of(CaseId caseId) {
        List<Paper> papers = store.of(caseId);
        if (papers.isEmpty()) {
            return List.of();
        }
        Map<Integer, String> names = names(caseId);
        Map<UUID, Evidence.Item> files = evidence.find(
                caseId.subject(), papers.stream().map(Paper::evidence).toList());
        Place home = papers.stream().anyMatch(paper -> paper.kind().isPhotograph())
                ? groups.place(caseId).orElse(null)
                : null;
        return papers.stream()
                .map(paper -> new Shown(
                        paper,
                        paper.member() == null ? null : names.get(paper.member()),
                        files.get(paper.evidence()),
                        home))
                .toList();
    }

    /** Whether the person opens papers that show numbers of people: who certifies them, and auditors. */
    public boolean mayOpenPersonal(Account account) {
        return openedAs(account).isPresent();
    }

    /** Whether the person lays papers beside registrations. */
    public boolean mayAdd(Account account) {
        return account.holds(Duty.REGISTRAR) || account.holds(Duty.VERIFIER);
    }

    static Optional<Duty> openedAs(Account account) {
        return OPEN_PERSONAL.stream().filter(account::holds).findFirst();
    }

    /** The names of the members by their positions. */
    public Map<Integer, String> names(CaseId caseId) {
        return members.of(caseId).stream()
                .collect(Collectors.toMap(MemberDetails.Details::position, MemberDetails.Details::name));
    }

    Outcome add(CaseId caseId, Addition paper, Act act) {
        List<Refusal> refusals = new ArrayList<>();
        if (cases.find(caseId).filter(one -> one.outcome() != null).isPresent()) {
            refusals.add(Refusal.of("refusal.paper.over"));
        }
        boolean isCard = paper.kind() == Paper.Kind.IDENTITY_CARD;
        if (isCard != (paper.member() != null)) {
            refusals.add(Refusal.at("member", isCard ? "refusal.paper.whose" : "refusal.paper.nobodys"));
        } else if (paper.member() != null && !names(caseId).containsKey(paper.member())) {
            refusals.add(Refusal.at("member", "refusal.registration.memberUnknown"));
        }
        if (!evidence.find(caseId.subject(), List.of(paper.file())).containsKey(paper.file())) {
            refusals.add(Refusal.at("file", "refusal.paper.file"));
        } else if (store.of(caseId).stream().anyMatch(one -> one.evidence().equals(paper.file()))) {
            refusals.add(Refusal.at("file", "refusal.paper.twice"));
        }
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        int position = store.add(caseId, paper, act);
        journal.record(new PaperAdded(caseId, position, paper.kind(), paper.member(), paper.file()), act);
        return Outcome.done();
    }

    Outcome setAside(CaseId caseId, SettingAside wrong, Act act) {
        if (!store.setAside(caseId, wrong.position(), act)) {
            return new Outcome.Refused(List.of(Refusal.at("position", "refusal.paper.unknown")));
        }
        journal.record(new PaperSetAside(caseId, wrong.position()), act.because(wrong.reason()));
        return Outcome.done();
    }
}
