package id.pendamping.groupchange;

import id.pendamping.evidence.Evidence;
import id.pendamping.group.AidCases;
import id.pendamping.group.CaseDays;
import id.pendamping.group.GroupRoster;
import id.pendamping.group.Member;
import id.pendamping.group.Registration;
import id.pendamping.journal.GroupedHex;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mentor or the registrar hands in what the members have agreed on; the group is as it was until that is decided. */
@Component
class AnnounceGroupChange {

    static final String MESSAGE = "group-change-announced";

    private final GroupChangeStore store;
    private final ChangeRoster changeRoster;
    private final GroupRoster roster;
    private final Evidence evidence;
    private final AidCases cases;
    private final CaseDays days;
    private final Standstill standstill;
    private final Journal journal;

    AnnounceGroupChange(
            GroupChangeStore store,
            ChangeRoster changeRoster,
            GroupRoster roster,
            Evidence evidence,
            AidCases cases,
            CaseDays days,
            Standstill standstill,
            Journal journal) {
        this.store = store;
        this.changeRoster = changeRoster;
        this.roster = roster;
        this.evidence = evidence;
        this.cases = cases;
        this.days = days;
        this.standstill = standstill;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, GroupChangeNotice notice, Act act) {
        Optional<Refusal> obstacle = obstacle(caseId);
        if (obstacle.isPresent()) {
            return new Outcome.Refused(List.of(obstacle.get()));
        }
        LocalDate today = days.of(caseId, act);
        List<Refusal> wrong = new ArrayList<>(changeRoster.gaps(caseId, notice, today));
        dates(notice, today, wrong);
        if (notice.file() != null && file(caseId, notice.file()).isEmpty()) {
            wrong.add(Refusal.at("file", "refusal.groupChange.file"));
        }
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        GroupRoster.Change change = change(caseId, notice);
        List<Refusal> against =
                notice.kind() == GroupChange.Kind.DISSOLVED ? List.of() : changeRoster.objections(caseId, change);
        if (!against.isEmpty()) {
            return new Outcome.Refused(against);
        }
        store.announce(caseId, notice, change.joining(), act);
        roster.setChanging(caseId, true);
        journal.record(
                new GroupChangeAnnounced(
                        caseId,
                        notice.kind(),
                        notice.reason(),
                        notice.kind() == GroupChange.Kind.SPLIT
                                        || change.leaving().isEmpty()
                                ? null
                                : positions(caseId, change.leaving()).get(0),
                        notice.kind() == GroupChange.Kind.SPLIT
                                ? positions(caseId, change.leaving()).stream()
                                        .map(String::valueOf)
                                        .toList()
                                : null,
                        notice.since(),
                        notice.minutesNumber(),
                        notice.minutesDate(),
                        notice.file() == null
                                ? null
                                : GroupedHex.of(file(caseId, notice.file())
                                        .orElseThrow()
                                        .sha256())),
                act.because(notice.note()));
        return Outcome.done();
    }

    private Optional<Evidence.Item> file(CaseId caseId, UUID id) {
        return Optional.ofNullable(evidence.find(caseId.subject(), List.of(id)).get(id));
    }

    private List<Integer> positions(CaseId caseId, List<UUID> members) {
        return roster.everybody(caseId).stream()
                .filter(one -> members.contains(one.id()))
                .map(GroupRoster.Entry::position)
                .toList();
    }

    /** Why nothing can be announced about the group now. */
    Optional<Refusal> obstacle(CaseId caseId) {
        if (cases.find(caseId).filter(state -> state.outcome() == null).isEmpty()) {
            return Optional.of(Refusal.of("refusal.groupChange.ended"));
        }
        if (roster.isChanging(caseId)) {
            return Optional.of(Refusal.of("refusal.groupChange.already"));
        }
        if (store.of(caseId).stream().anyMatch(change -> change.state() == GroupChange.State.DISSOLVED)) {
            return Optional.of(Refusal.of("refusal.groupChange.dissolved"));
        }
        return standstill.isAwaited(caseId.subject(), MESSAGE)
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.groupChange.older"));
    }

    private static void dates(GroupChangeNotice notice, LocalDate today, List<Refusal> wrong) {
        if (notice.minutesDate().isAfter(today)) {
            wrong.add(Refusal.at("minutesDate", "refusal.date.future", today));
        }
        if (notice.since().isAfter(today)) {
            wrong.add(Refusal.at("since", "refusal.date.future", today));
        }
    }

    private GroupRoster.Change change(CaseId caseId, GroupChangeNotice notice) {
        Member.Role office = changeRoster.office(caseId, notice.kind(), notice.member());
        Registration.Person joining = notice.kind() == GroupChange.Kind.REPLACED
                ? notice.newcomer(ChangeRoster.joinsAs(office, notice))
                : null;
        return new GroupRoster.Change(
                notice.leaving(),
                notice.since(),
                joining,
                office == Member.Role.ANGGOTA ? null : notice.successor(),
                office);
    }
}
