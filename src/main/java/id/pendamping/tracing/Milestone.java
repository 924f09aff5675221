package id.pendamping.tracing;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nine stages of a case as its spine shows them.
 *
 * <p>{@code reachedBy} are the facts whose latest occurrence dates the stage; {@code loopedBy} the fact that counts how
 * often it was walked again; {@code steps} the steps during which the case is in the stage.
 */
public enum Milestone {
    REGISTRATION(List.of("group-registered"), null, Set.of("correct-registration")),
    VERIFICATION(List.of("field-verified"), "registration-corrected", Set.of("verify-administration", "verify-field")),
    DECISION(List.of("decree-ratified"), null, Set.of("decide-recipient", "ratify-decree")),
    MENTOR(List.of("assignment-answered"), null, Set.of("decide-mentor", "name-mentor", "answer-assignment")),
    AGREEMENT(List.of("agreement-signed"), null, Set.of("sign-agreement")),
    PAYMENT(
            List.of("funds-confirmed"),
            null,
            Set.of(
                    "check-account",
                    "correct-account",
                    "clear-obstacle",
                    "request-payment",
                    "order-payment",
                    "record-disbursement",
                    "confirm-funds")),
    REPORT(
            List.of("report-decided", "recovery-ordered"),
            null,
            Set.of(
                    "compile-report",
                    "decide-budget-change",
                    "attest-report",
                    "review-report",
                    "second-review",
                    "accept-report",
                    "take-referral",
                    "order-recovery")),
    CLOSURE(
            List.of("case-closed"),
            null,
            Set.of(
                    "record-refund",
                    "verify-refund",
                    "record-recovery",
                    "record-instalment",
                    "verify-instalment",
                    "propose-write-off",
                    "decide-write-off",
                    "clear-findings")),
    MONITORING(List.of("business-monitored"), null, Set.of("monitor-business"));

    private final List<String> reachedBy;
    private final @Nullable String loopedBy;
    private final Set<String> steps;

    Milestone(List<String> reachedBy, @Nullable String loopedBy, Set<String> steps) {
        this.reachedBy = reachedBy;
        this.loopedBy = loopedBy;
        this.steps = steps;
    }

    List<String> reachedBy() {
        return reachedBy;
    }

    @Nullable
    String loopedBy() {
        return loopedBy;
    }

    boolean has(String step) {
        return steps.contains(step);
    }
}
