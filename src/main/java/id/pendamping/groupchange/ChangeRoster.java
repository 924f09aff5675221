package id.pendamping.groupchange;

import id.pendamping.group.GroupRoster;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.group.Registration;
import id.pendamping.selection.Eligibility;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a group other than it was and has the eligibility table look at it again: no rule may fire that did not before. */
@Component
class ChangeRoster {

    /** A group that changes after its registration may be smaller; that is looked at apart. */
    private static final Set<String> OF_SIZE = Set.of("E1");

    private final GroupRoster roster;
    private final Groups groups;
    private final Eligibility eligibility;
    private final TransactionTemplate tried;

    ChangeRoster(GroupRoster roster, Groups groups, Eligibility eligibility, PlatformTransactionManager transactions) {
        this.roster = roster;
        this.groups = groups;
        this.eligibility = eligibility;
        this.tried = new TransactionTemplate(transactions);
        this.tried.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What was written, or why it cannot be; then the transaction has to end without effect. */
    record Result(List<Refusal> refusals, GroupRoster.@Nullable Written written) {}

    Result apply(CaseId caseId, GroupRoster.Change change) {
        if (change.joining() == null) {
            return new Result(List.of(), roster.change(caseId, change));
        }
        List<String> before = eligibility.against(groups.get(caseId));
        GroupRoster.Written written = roster.change(caseId, change);
        List<Refusal> refusals = eligibility.against(groups.get(caseId)).stream()
                .filter(rule -> !before.contains(rule) && !OF_SIZE.contains(rule))
                .map(rule -> Refusal.at("nik", "refusal.groupChange.rule", Refusal.of("rule.screening." + rule)))
                .toList();
        return new Result(refusals, written);
    }

    /** What would speak against it; nothing is changed. */
    List<Refusal> objections(CaseId caseId, GroupRoster.Change change) {
        List<Refusal> refusals = Objects.requireNonNull(tried.execute(status -> {
            List<Refusal> found = apply(caseId, change).refusals();
            status.setRollbackOnly();
            return found;
        }));
        OncePerTransaction.forgetAll();
        return refusals;
    }

    /** The office that becomes vacant; an ordinary membership where none does. */
    Member.Role office(CaseId caseId, GroupChange.Kind kind, @Nullable UUID member) {
        if (kind == GroupChange.Kind.CHAIR) {
            return Member.Role.KETUA;
        }
        return Optional.ofNullable(member)
                .flatMap(id -> roster.member(caseId, id))
                .map(GroupRoster.Entry::role)
                .orElse(Member.Role.ANGGOTA);
    }

    /** What speaks against who leaves, follows and joins, before the table is asked. */
    List<Refusal> gaps(CaseId caseId, GroupChangeNotice notice, LocalDate today) {
        List<Refusal> gaps = new ArrayList<>();
        boolean leaves = notice.kind() == GroupChange.Kind.LEFT || notice.kind() == GroupChange.Kind.REPLACED;
        if (leaves
                && (notice.member() == null
                        || roster.member(caseId, notice.member()).isEmpty())) {
            gaps.add(Refusal.at("member", "refusal.groupChange.member"));
            return gaps;
        }
        if (!leaves && notice.member() != null) {
            gaps.add(Refusal.at("member", "refusal.groupChange.nobodyLeaves"));
        }
        if (leaves && notice.reason() == null) {
            gaps.add(Refusal.at("reason", "refusal.groupChange.reason"));
        }
        if (notice.kind() == GroupChange.Kind.SPLIT) {
            return split(caseId, notice);
        }
        Member.Role office = office(caseId, notice.kind(), notice.member());
        boolean vacant = office != Member.Role.ANGGOTA && notice.kind() != GroupChange.Kind.DISSOLVED;
        if (vacant && notice.successor() == null && notice.kind() != GroupChange.Kind.REPLACED) {
            gaps.add(Refusal.at("successor", "refusal.groupChange.successor"));
        }
        if (vacant && notice.successor() != null) {
            boolean free = roster.member(caseId, notice.successor())
                    .filter(one ->
                            one.role() == Member.Role.ANGGOTA && !one.id().equals(notice.member()))
                    .isPresent();
            if (!free) {
                gaps.add(Refusal.at("successor", "refusal.groupChange.holdsOffice"));
            }
        }
        if (notice.kind() == GroupChange.Kind.REPLACED) {
            Registration.Person newcomer = notice.newcomer(joinsAs(office, notice));
            roster.objections(caseId, newcomer, today).forEach(one -> gaps.add(bare(one)));
        }
        return gaps;
    }

    /** Offices are handed over before, so that who stays has them; one who goes alone is a member who leaves. */
    private List<Refusal> split(CaseId caseId, GroupChangeNotice notice) {
        List<Refusal> gaps = new ArrayList<>();
        List<UUID> leaving = notice.leaving();
        if (leaving.size() < 2) {
            gaps.add(Refusal.at("leavers", "refusal.groupChange.split"));
        } else if (leaving.stream().anyMatch(id -> roster.member(caseId, id)
                .filter(one -> one.role() == Member.Role.ANGGOTA)
                .isEmpty())) {
            gaps.add(Refusal.at("leavers", "refusal.groupChange.splitOffice"));
        }
        if (!notice.goodsStay()) {
            gaps.add(Refusal.at("goodsStay", "refusal.groupChange.goods"));
        }
        return gaps;
    }

    /** Who joins takes the office, unless a member does. */
    static Member.Role joinsAs(Member.Role office, GroupChangeNotice notice) {
        return notice.successor() == null ? office : Member.Role.ANGGOTA;
    }

    private static Refusal bare(Refusal refusal) {
        String field = Objects.requireNonNull(refusal.field()).replaceFirst("^newcomer\\.", "");
        return new Refusal(field, refusal.messageKey(), refusal.arguments());
    }
}
