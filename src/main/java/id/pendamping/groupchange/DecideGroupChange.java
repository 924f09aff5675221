package id.pendamping.groupchange;

import id.pendamping.disbursement.PaymentRequests;
import id.pendamping.disbursement.Payments;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.group.BankAccount;
import id.pendamping.group.CaseDays;
import id.pendamping.group.GroupRoster;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.journal.Journal;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.suspension.AidBack;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The commitment officer decides on a change in a group, which then is as the members have agreed, in one transaction with
 * the fact. After the decree it takes an amendment or an addendum, for another chair a new specimen at the bank as well.
 */
@Component
class DecideGroupChange {

    /** The decision, by which documents, and why. */
    record Command(
            @Field GroupChangeDecided.Verdict verdict,
            @Field @DocumentNumber @Nullable String documentNumber,
            @Field @Nullable LocalDate documentDate,
            @Field @DocumentNumber @Nullable String specimenNumber,
            @Field @Nullable LocalDate specimenDate,
            @Field GroupChangeDecided.@Nullable AccountQuestion account,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String grounds) {}

    private final GroupChangeStore store;
    private final ChangeRoster changeRoster;
    private final GroupRoster roster;
    private final Groups groups;
    private final GroupSize size;
    private final Decrees decrees;
    private final Payments payments;
    private final PaymentRequests requests;
    private final DemandBack demandBack;
    private final CaseDays days;
    private final Journal journal;

    DecideGroupChange(
            GroupChangeStore store,
            ChangeRoster changeRoster,
            GroupRoster roster,
            Groups groups,
            GroupSize size,
            Decrees decrees,
            Payments payments,
            PaymentRequests requests,
            DemandBack demandBack,
            CaseDays days,
            Journal journal) {
        this.store = store;
        this.changeRoster = changeRoster;
        this.roster = roster;
        this.groups = groups;
        this.size = size;
        this.decrees = decrees;
        this.payments = payments;
        this.requests = requests;
        this.demandBack = demandBack;
        this.days = days;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        GroupChange change = store.open(caseId).orElseThrow();
        if (command.verdict() == GroupChangeDecided.Verdict.REFUSED) {
            store.decide(change, GroupChange.State.REFUSED, command, days.of(caseId, act), act);
            return done(change, command, null, null, null, null, act);
        }
        return change.kind() == GroupChange.Kind.DISSOLVED
                ? dissolved(change, command, act)
                : applied(change, command, act);
    }

    private Outcome dissolved(GroupChange change, Command command, Act act) {
        CaseId caseId = change.caseId();
        List<Refusal> objections = demandBack.objections(caseId);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        store.decide(change, GroupChange.State.DISSOLVED, command, days.of(caseId, act), act);
        AidBack.@Nullable Way way = demandBack.from(caseId, act);
        return done(change, command, GroupChangeDecided.After.DISSOLVED, null, null, way, act);
    }

    private Outcome applied(GroupChange change, Command command, Act act) {
        CaseId caseId = change.caseId();
        Member.Role office = changeRoster.office(caseId, change.kind(), change.member());
        List<Refusal> wrong = documents(change, office, command, days.of(caseId, act));
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        ChangeRoster.Result result = changeRoster.apply(
                caseId,
                new GroupRoster.Change(
                        change.leaving(),
                        change.since(),
                        store.newcomer(change).orElse(null),
                        office == Member.Role.ANGGOTA ? null : change.successor(),
                        office));
        if (!result.refusals().isEmpty()) {
            return new Outcome.Refused(result.refusals().stream()
                    .map(one -> new Refusal(null, one.messageKey(), one.arguments()))
                    .toList());
        }
        GroupChangeDecided.AccountQuestion account = office == Member.Role.KETUA ? command.account() : null;
        if (account == GroupChangeDecided.AccountQuestion.TO_CHECK) {
            groups.setAccountStatus(caseId, BankAccount.Status.UNVERIFIED);
        }
        boolean tooFew = size.isTooSmall(caseId)
                && (!change.leaving().isEmpty() && change.kind() != GroupChange.Kind.REPLACED
                        || !store.wasReviewed(caseId));
        store.decide(
                change,
                tooFew ? GroupChange.State.REVIEW : GroupChange.State.APPLIED,
                command,
                days.of(caseId, act),
                act);
        return done(
                change,
                command,
                tooFew ? GroupChangeDecided.After.TOO_FEW : GroupChangeDecided.After.STANDS,
                result.written(),
                account,
                null,
                act);
    }

    private List<Refusal> documents(GroupChange change, Member.Role office, Command command, LocalDate today) {
        CaseId caseId = change.caseId();
        List<Refusal> wrong = new ArrayList<>();
        boolean isRecipient =
                decrees.of(caseId).filter(decree -> decree.ratifiedOn() != null).isPresent();
        if (isRecipient) {
            needed(command.documentNumber(), "documentNumber", "refusal.groupChange.document", wrong);
            needed(command.documentDate(), "documentDate", "refusal.groupChange.document", wrong);
        }
        if (office == Member.Role.KETUA) {
            needed(command.specimenNumber(), "specimenNumber", "refusal.groupChange.specimen", wrong);
            needed(command.specimenDate(), "specimenDate", "refusal.groupChange.specimen", wrong);
            needed(command.account(), "account", "refusal.groupChange.account", wrong);
        }
        if (command.account() == GroupChangeDecided.AccountQuestion.TO_CHECK
                && (requests.isUnderWay(caseId) || !payments.disbursed(caseId).isZero())) {
            wrong.add(Refusal.at("account", "refusal.groupChange.accountPaid"));
        }
        past(command.documentDate(), "documentDate", today, wrong);
        past(command.specimenDate(), "specimenDate", today, wrong);
        return wrong;
    }

    private static void needed(@Nullable Object value, String field, String key, List<Refusal> wrong) {
        if (value == null) {
            wrong.add(Refusal.at(field, key));
        }
    }

    private static void past(@Nullable LocalDate date, String field, LocalDate today, List<Refusal> wrong) {
        if (date != null && date.isAfter(today)) {
            wrong.add(Refusal.at(field, "refusal.date.future", today));
        }
    }

    private Outcome done(
            GroupChange change,
            Command command,
            GroupChangeDecided.@Nullable After after,
            GroupRoster.@Nullable Written written,
            GroupChangeDecided.@Nullable AccountQuestion account,
            AidBack.@Nullable Way way,
            Act act) {
        roster.setChanging(change.caseId(), after == GroupChangeDecided.After.TOO_FEW);
        journal.record(
                new GroupChangeDecided(
                        change.caseId(),
                        change.kind(),
                        command.verdict(),
                        after,
                        command.documentNumber(),
                        command.documentDate(),
                        groups.get(change.caseId()).memberCount(),
                        written == null || change.member() == null
                                ? null
                                : positions(change).get(0),
                        written == null || change.leavers().isEmpty()
                                ? null
                                : positions(change).stream()
                                        .map(String::valueOf)
                                        .toList(),
                        account,
                        way,
                        written == null ? null : listed(written.joined().rows()),
                        written == null ? null : listed(written.joined().details()),
                        written == null ? null : listed(written.changed()),
                        written == null ? null : listed(written.changedDigests())),
                act.because(command.grounds()));
        return Outcome.done();
    }

    private static <T> @Nullable List<T> listed(List<T> values) {
        return values.isEmpty() ? null : values;
    }

    private List<Integer> positions(GroupChange change) {
        return roster.everybody(change.caseId()).stream()
                .filter(one -> change.leaving().contains(one.id()))
                .map(GroupRoster.Entry::position)
                .toList();
    }
}
