package id.pendamping.lifecycle.walks;

import id.pendamping.desk.Declared;
import id.pendamping.desk.Step;
import id.pendamping.lifecycle.walks.Marking.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the program sees to and a model cannot say: which answers and messages there are only with the money in a certain
 * place, while nothing is claimed back, or while the case is not suspended. Everything else may happen at any time.
 */
final class Ties {

    private static final Set<String> SUSPENDED = Set.of("decide-suspension", "record-law-outcome");

    private static final Set<String> WHILE_SUSPENDED = Set.of(
            "mentor-unassigned",
            "handover-dropped",
            "transfer-returned",
            "late-return-reported",
            "claim-return-reported",
            "aid-disbursed");

    /** Refused while the case is suspended: no case is closed then. */
    private static final Set<String> NOT_WHILE_SUSPENDED = Set.of("closure.READY", "left.NOTHING");

    /** Refused while a late notice of the bank waits: nobody knows what is outstanding. */
    private static final Set<String> NOT_BEFORE_THE_NOTICE = Set.of(
            "closure.READY",
            "suspension.RECOVERY",
            "withdrawal.AFTER_PAYMENT",
            "groupAfter.DISSOLVED",
            "lossResult.ALL_WRITTEN_OFF");

    /** Refused while money is on its way: nobody knows how much of it the group has. */
    private static final Set<String> NOT_BEFORE_IT_ARRIVES = Set.of("suspension.RECOVERY", "groupAfter.DISSOLVED");

    /** A report that was handed in is decided before a case closes, and before the group gives the aid up. */
    private static final Set<String> UNDECIDED =
            Set.of("attest-report", "review-report", "second-review", "accept-report");

    private static final Set<String> ON_ITS_WAY = Set.of("confirm-funds", "settle-transfer");

    /** The fact of the work of these nodes. */
    private static final Map<String, String> SENT_AT = Map.of(
            "close-case", "case-closed",
            "reject-group", "case-closed",
            "withdraw-aid", "case-closed",
            "aid-back-begins", "force-majeure-dropped",
            "aid-comes-back", "loss-dropped");

    /** The fact that also gives the answer. */
    private static final Map<String, String> SENT_WITH = Map.of(
            "failedTransfer.WITHDRAWN", "case-closed",
            "withdrawal.BEFORE_PAYMENT", "case-closed",
            "rest.CLAIM_SETTLED", "claim-settled",
            "rest.CLAIM", "late-report-answered",
            "attestation.RETURNED", "late-report-answered",
            "groupAfter.ACCOUNTS", "aid-declared-unaccounted");

    private static final Predicate<Marking> UNPAID = now -> now.money() == Money.AT_THE_TREASURY;
    private static final Predicate<Marking> PAID = now -> now.money() == Money.WITH_THE_GROUP;
    private static final Predicate<Marking> SETTLED = now -> now.money() == Money.SETTLED;
    private static final Predicate<Marking> OPEN = SETTLED.negate();
    private static final Predicate<Marking> CLAIMED = Marking::isClaimed;
    private static final Predicate<Marking> NOT_CLAIMED = CLAIMED.negate();
    private static final Predicate<Marking> ONLY_COUNTED = CLAIMED.or(SETTLED);
    private static final Predicate<Marking> CREDITED = Marking::hasCredit;

    /** The slip or the notice that settles a debt may be about more than was owed. */
    private static final Set<String> PAY_THE_REST = Set.of("refund.SETTLED", "recovery.SETTLED", "left.NOTHING");

    private static final Map<String, Predicate<Marking>> ANSWERS = Map.ofEntries(
            Map.entry("selection.SELECTED", UNPAID),
            Map.entry("selection.REJECTED", SETTLED),
            Map.entry("aidBack.CANCELLATION", UNPAID),
            Map.entry("aidBack.RECOVERY", PAID),
            Map.entry("aidBack.NOTHING", SETTLED),
            Map.entry("withdrawal.BEFORE_PAYMENT", UNPAID),
            Map.entry("withdrawal.AFTER_PAYMENT", PAID),
            Map.entry("suspension.RECOVERY", PAID.and(NOT_CLAIMED)),
            Map.entry("suspension.CANCELLATION", UNPAID),
            Map.entry("groupAfter.DISSOLVED", NOT_CLAIMED),
            Map.entry("groupAfter.ACCOUNTS", NOT_CLAIMED.and(PAID)),
            Map.entry("lossResult.ALL_WRITTEN_OFF", PAID),
            Map.entry("outcome.COUNT", ONLY_COUNTED),
            Map.entry("outcome.ACCEPT", ONLY_COUNTED.negate()),
            Map.entry("outcome.ACCEPT_WITH_RETURN", ONLY_COUNTED.negate()),
            Map.entry("outcome.REVISION", ONLY_COUNTED.negate()),
            Map.entry("outcome.REJECT", ONLY_COUNTED.negate()),
            Map.entry("outcome.FRAUD", ONLY_COUNTED.negate()),
            Map.entry("rest.CLAIM", CLAIMED),
            Map.entry("rest.CLAIM_SETTLED", CLAIMED),
            Map.entry("rest.REFUND", ONLY_COUNTED.negate()),
            Map.entry("rest.NONE", NOT_CLAIMED),
            Map.entry("afterwards.CREDIT_OPEN", CREDITED),
            Map.entry("afterwards.SETTLED", CREDITED.negate()),
            Map.entry("closure.READY", CREDITED.negate()),
            Map.entry("closure.CREDIT_OPEN", CREDITED),
            Map.entry("settlement.SETTLED", SETTLED),
            Map.entry("settlement.RECOVERED", SETTLED));

    private static final Map<String, Predicate<Marking>> MESSAGES = Map.ofEntries(
            Map.entry("case-suspended", OPEN),
            Map.entry("mentor-unassigned", OPEN),
            Map.entry("group-change-announced", OPEN),
            Map.entry("force-majeure-declared", OPEN),
            Map.entry("loss-reported", PAID),
            Map.entry("late-return-reported", PAID),
            Map.entry("claim-returned", CLAIMED),
            Map.entry("claim-return-reported", PAID),
            Map.entry("group-withdrew", OPEN.and(NOT_CLAIMED)),
            Map.entry("aid-declared-unaccounted", NOT_CLAIMED),
            Map.entry("aid-demanded", any -> false),
            Map.entry("force-majeure-dropped", any -> false),
            Map.entry("loss-dropped", any -> false),
            Map.entry("case-closed", any -> false),
            Map.entry("claim-settled", any -> false),
            Map.entry("late-report-answered", any -> false));

    private static final Set<String> GO_ON_WHILE_SUSPENDED = Declared.steps().stream()
            .filter(Step::isOpenWhileSuspended)
            .map(Step::key)
            .collect(Collectors.toSet());

    boolean isSuspended(List<Place> waiting) {
        return waiting.stream().anyMatch(place -> SUSPENDED.contains(place.node.id));
    }

    /** Whether the person who is asked may act, the timer may fire, or the message may come. */
    boolean goesOn(Node node, Marking now, boolean isSuspended) {
        if (node.is(Node.Kind.TASK)) {
            return !isSuspended || GO_ON_WHILE_SUSPENDED.contains(node.id);
        }
        return (!isSuspended || WHILE_SUSPENDED.contains(node.message))
                && MESSAGES.getOrDefault(node.message, any -> true).test(now);
    }

    boolean mayAnswer(Node.Flow flow, Marking now, List<Place> waiting) {
        boolean isSuspended = isSuspended(waiting);
        boolean isNoticeWaiting = waiting.stream().anyMatch(place -> place.node.id.equals("decide-late-return"));
        boolean isOnItsWay = waiting.stream().anyMatch(place -> ON_ITS_WAY.contains(place.node.id));
        boolean isReportWaiting = waiting.stream().anyMatch(place -> UNDECIDED.contains(place.node.id));
        return flow.answers().isEmpty()
                || flow.answers().stream()
                        .filter(answer -> !isSuspended || !NOT_WHILE_SUSPENDED.contains(answer))
                        .filter(answer -> !isNoticeWaiting || !NOT_BEFORE_THE_NOTICE.contains(answer))
                        .filter(answer -> !isReportWaiting || !answer.equals("withdrawal.AFTER_PAYMENT"))
                        .filter(answer -> !answer.startsWith("closure.")
                                || isReportWaiting == answer.equals("closure.REPORT_OPEN"))
                        .filter(answer -> !isOnItsWay || !NOT_BEFORE_IT_ARRIVES.contains(answer))
                        .anyMatch(answer ->
                                ANSWERS.getOrDefault(answer, any -> true).test(now));
    }

    /** What the answer leaves behind: one thing, or one of several. A credit is refused or approved by the tasks that follow. */
    List<Marking> answered(Node.Flow flow, Marking now) {
        if (flow.answers().stream().anyMatch(PAY_THE_REST::contains)) {
            return List.of(now, now.credited(true));
        }
        if (flow.answers().contains("afterwards.CREDIT_OPEN")) {
            return List.of(now, now.credited(false));
        }
        if (flow.answers().contains("aidBack.RECOVERY")) {
            return List.of(now.claimed());
        }
        return List.of(flow.answers().contains("credit.APPROVED") ? now.credited(false) : now);
    }

    String sentBy(Node.Flow flow) {
        return flow.answers().stream()
                .map(answer -> SENT_WITH.getOrDefault(answer, ""))
                .filter(message -> !message.isEmpty())
                .findFirst()
                .orElse("");
    }

    String sentAt(Node node) {
        return SENT_AT.getOrDefault(node.id, "");
    }

    Marking changed(Node node, Marking now) {
        return switch (node.id) {
            case "ready-for-funds", "ready-to-settle" -> now.with(Money.WITH_THE_GROUP);
            case "transfer-failed" -> now.with(Money.AT_THE_TREASURY);
            case "close-case", "loss-total", "reject-group", "look-for-report" -> now.with(Money.SETTLED);
            case "ready-for-recovery" -> now.claimed();
            default -> now;
        };
    }

    Optional<String> objection(Place token, Marking now) {
        return token.node.id.equals("ready-for-recovery") && now.isClaimed()
                ? Optional.of(token + " claims a second time")
                : Optional.empty();
    }

    /** Once the way of a case has ended, nobody is asked for anything but a note about what was. */
    Optional<String> leftOver(Place end, List<Place> waiting) {
        return waiting.stream()
                .filter(place -> end.scope.parent == null
                        && place.node.is(Node.Kind.TASK)
                        && !place.node.id.equals("write-handover"))
                .map(place -> place + " is asked for although the case has ended at " + end)
                .findFirst();
    }
}
