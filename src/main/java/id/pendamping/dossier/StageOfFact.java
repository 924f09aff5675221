package id.pendamping.dossier;

import id.pendamping.tracing.Milestone;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** To which stage of a case a fact belongs; some happen in any of them. */
final class StageOfFact {

    /** These belong to the stage in which they happen. */
    static final Set<String> ANYWHERE = Set.of(
            "deadline-missed",
            "evidence-kept",
            "finding-raised",
            "finding-answered",
            "finding-settled",
            "group-rejected",
            "identity-checked",
            "member-updated",
            "message-settled",
            "repair-asked",
            "repair-decided",
            "model-version-moved");

    static final Map<String, Milestone> STAGES = Map.of(
                    Milestone.REGISTRATION, Set.of("group-registered"),
                    Milestone.VERIFICATION,
                            Set.of(
                                    "group-screened",
                                    "registration-corrected",
                                    "administration-verified",
                                    "field-verified"),
                    Milestone.DECISION, Set.of("recipient-decided", "decree-ratified"),
                    Milestone.MENTOR,
                            Set.of(
                                    "mentor-proposed",
                                    "mentor-decided",
                                    "mentor-named",
                                    "assignment-answered",
                                    "assignment-lapsed"),
                    Milestone.AGREEMENT, Set.of("agreement-signed"),
                    Milestone.PAYMENT,
                            Set.of(
                                    "bank-account-checked",
                                    "bank-account-corrected",
                                    "readiness-judged",
                                    "obstacle-cleared",
                                    "payment-requested",
                                    "payment-tested",
                                    "aid-disbursed",
                                    "funds-confirmed"),
                    Milestone.REPORT,
                            Set.of(
                                    "report-due-set",
                                    "report-due-extended",
                                    "report-clock-paused",
                                    "report-clock-resumed",
                                    "report-reminded",
                                    "warning-issued",
                                    "report-referred",
                                    "referral-taken",
                                    "report-compiled",
                                    "report-attested",
                                    "receipt-likeness-found",
                                    "report-reviewed",
                                    "report-judged",
                                    "report-drawn",
                                    "report-second-reviewed",
                                    "revision-due-set",
                                    "budget-change-asked",
                                    "budget-change-decided",
                                    "report-decided",
                                    "recovery-ordered"),
                    Milestone.CLOSURE,
                            Set.of(
                                    "refund-recorded",
                                    "refund-verified",
                                    "repayment-entered",
                                    "recovery-demanded",
                                    "recovery-recorded",
                                    "instalment-recorded",
                                    "instalment-verified",
                                    "write-off-proposed",
                                    "write-off-decided",
                                    "closure-checked",
                                    "findings-cleared",
                                    "case-closed"),
                    Milestone.MONITORING, Set.of("business-monitored"))
            .entrySet()
            .stream()
            .flatMap(stage -> stage.getValue().stream().map(type -> Map.entry(type, stage.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private StageOfFact() {}

    /** The stage of an entry that follows on others. */
    static Milestone of(String type, @Nullable Milestone before) {
        return Stream.of(STAGES.get(type), before)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(Milestone.REGISTRATION);
    }
}
