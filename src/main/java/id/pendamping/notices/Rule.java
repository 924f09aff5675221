package id.pendamping.notices;

import id.pendamping.access.Account;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.Supervision;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which facts are told to whom, and which of them nobody can decline. */
public enum Rule {
    MENTOR_LEFT(Reader.LEAVING_MENTOR, Weight.MANDATORY, "mentor-unassigned"),
    MENTOR_LEFT_COORDINATOR(Reader.MENTOR_COORDINATOR, Weight.MANDATORY, "mentor-unassigned"),
    MENTOR_FOLLOWS(Reader.MENTOR, Weight.MANDATORY, "successor-named"),
    MENTOR_FOLLOWS_REGISTRAR(Reader.REGISTRAR, Weight.OPTIONAL, "successor-named"),
    HANDOVER_WRITTEN(Reader.MENTOR, Weight.OPTIONAL, "handover-written"),
    AID_DISBURSED(Reader.MENTOR, Weight.MANDATORY, "aid-disbursed"),
    TRANSFER_RETURNED(Reader.MENTOR, Weight.MANDATORY, "transfer-returned"),
    LATE_RETURN_REPORTED(Reader.MENTOR, Weight.MANDATORY, "late-return-reported"),
    LATE_RETURN_DECIDED(Reader.MENTOR, Weight.OPTIONAL, "late-return-decided"),
    TRANSFER_SETTLED(Reader.MENTOR, Weight.OPTIONAL, "transfer-settled", "decision", "AWAITED", "ACCEPTED"),
    AID_WITHDRAWN(Reader.MENTOR, Weight.MANDATORY, "failed-transfer-decided", "verdict", "WITHDRAWN"),
    GROUP_WITHDREW(Reader.MENTOR, Weight.MANDATORY, "group-withdrew"),
    GROUP_WITHDREW_REGISTRAR(Reader.REGISTRAR, Weight.MANDATORY, "group-withdrew"),
    FORCE_MAJEURE_DECIDED(Reader.MENTOR, Weight.MANDATORY, "force-majeure-decided"),
    CLOCKS_RESTARTED(Reader.MENTOR, Weight.MANDATORY, "clocks-restarted"),
    LOSS_ANSWERED(Reader.MENTOR, Weight.MANDATORY, "loss-answered", "answer", "REPAY", "EXPLAINED"),
    RECALL_DECIDED(Reader.MENTOR, Weight.MANDATORY, "recall-decided", "verdict", "APPROVED"),
    LOSS_DECIDED(Reader.MENTOR, Weight.MANDATORY, "loss-decided"),
    REPORT_REMINDED(Reader.MENTOR, Weight.MANDATORY, "report-reminded"),
    REPORT_WARNED(Reader.MENTOR, Weight.MANDATORY, "warning-issued"),
    REPORT_WARNED_COORDINATOR(Reader.MENTOR_COORDINATOR, Weight.OPTIONAL, "warning-issued"),
    REPORT_WARNED_OFFICER(Reader.COMMITMENT_OFFICER, Weight.OPTIONAL, "warning-issued"),
    REPORT_REFERRED(Reader.MENTOR, Weight.MANDATORY, "report-referred"),
    REPORT_REFERRED_OFFICER(Reader.COMMITMENT_OFFICER, Weight.OPTIONAL, "report-referred"),
    REPORT_REVISION(Reader.MENTOR, Weight.MANDATORY, "report-judged", "result", "REVISION"),
    REPORT_REJECTED(Reader.MENTOR, Weight.MANDATORY, "report-judged", "result", "REJECT"),
    REPORT_ACCEPTED(Reader.MENTOR, Weight.OPTIONAL, "report-decided", "verdict", "ACCEPTED"),
    REPORT_RETURNED(Reader.MENTOR, Weight.OPTIONAL, "report-decided", "verdict", "RETURNED"),
    REFUND_VALID(Reader.MENTOR, Weight.OPTIONAL, "refund-verified", "verdict", "VALID"),
    REFUND_INVALID(
            Reader.MENTOR, Weight.OPTIONAL, "refund-verified", "verdict", "INVALID", "WRONG_NUMBER", "WRONG_AMOUNT"),
    FINDING_RAISED(Reader.MENTOR, Weight.MANDATORY, "finding-raised", "owner", "MENTOR"),
    CASE_SUSPENDED(Reader.MENTOR, Weight.MANDATORY, "case-suspended"),
    CASE_SUSPENDED_OFFICER(Reader.COMMITMENT_OFFICER, Weight.MANDATORY, "case-suspended"),
    SUSPENSION_LIFTED(Reader.MENTOR, Weight.MANDATORY, "suspension-lifted"),
    GROUP_CHANGE_DECIDED(Reader.MENTOR, Weight.MANDATORY, "group-change-decided"),
    GROUP_CHANGE_REGISTRAR(Reader.REGISTRAR, Weight.OPTIONAL, "group-change-decided"),
    GROUP_CHANGE_OFFICER(Reader.COMMITMENT_OFFICER, Weight.OPTIONAL, "group-change-announced"),
    GROUP_REVIEWED(Reader.MENTOR, Weight.MANDATORY, "group-reviewed"),
    CASE_CLOSED(Reader.MENTOR, Weight.OPTIONAL, "case-closed"),
    REGISTRATION_RETURNED(Reader.REGISTRAR, Weight.MANDATORY, "administration-verified", "verification", "RETURNED"),
    GROUP_RISKY(Reader.AUDITOR, Weight.OPTIONAL, "group-screened", "approval", "FULL"),
    GROUP_REJECTED(Reader.REGISTRAR, Weight.MANDATORY, "group-rejected"),
    DECREE_RATIFIED(Reader.REGISTRAR, Weight.OPTIONAL, "decree-ratified", "ratification", "RATIFIED"),
    DEADLINE_NEAR(Reader.PERFORMER, Weight.OPTIONAL, "deadline-near"),
    DEADLINE_MISSED(Reader.SUPERVISOR, Weight.OPTIONAL, "deadline-missed"),
    TASK_REMINDED(Reader.PERFORMER, Weight.OPTIONAL, "task-reminded"),
    TASK_EXTENDED(Reader.PERFORMER, Weight.OPTIONAL, "task-extended");

    /**
     * Who reads it: the mentor of the case, the one who has just left it, who sent them, who decided on the group, or who
     * registered it, named like their duties; the auditors of its region; those who can do an open task; or those who may give it to somebody else.
     */
    public enum Reader {
        MENTOR,
        LEAVING_MENTOR,
        MENTOR_COORDINATOR,
        COMMITMENT_OFFICER,
        REGISTRAR,
        AUDITOR,
        PERFORMER,
        SUPERVISOR;

        private static final Set<Duty> WITHOUT_TASKS = Set.of(Duty.ADMINISTRATOR, Duty.AUTOMATION);

        /** Whether somebody may be this reader. */
        public boolean mayBe(Account account) {
            return switch (this) {
                case PERFORMER -> account.duties().stream().anyMatch(duty -> !WITHOUT_TASKS.contains(duty));
                case LEAVING_MENTOR -> account.holds(Duty.MENTOR);
                case SUPERVISOR -> !Supervision.of(account).isEmpty();
                default -> account.holds(Duty.valueOf(name()));
            };
        }
    }

    /** Of the report the ladder of reminders and letters tells already. */
    private static final String TOLD_BY_THE_LADDER = "compile-report";

    private enum Weight {
        MANDATORY,
        OPTIONAL
    }

    private final Reader reader;
    private final Weight weight;
    private final String type;
    private final @Nullable String component;
    private final List<String> values;

    Rule(Reader reader, Weight weight, String type, String... condition) {
        this.reader = reader;
        this.weight = weight;
        this.type = type;
        this.component = condition.length == 0 ? null : condition[0];
        this.values = List.of(condition).subList(Math.min(1, condition.length), condition.length);
    }

    static List<Rule> of(CaseEvent event) {
        return Stream.of(values()).filter(rule -> rule.fits(event)).toList();
    }

    /** The rule whose notices are kept under this name. */
    static Rule ofKind(String kind) {
        return valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public Reader reader() {
        return reader;
    }

    /** Whether it is about money paid, a report demanded or a registration refused: the person has to know in time. */
    public boolean isMandatory() {
        return weight == Weight.MANDATORY;
    }

    /** As the notice keeps it and its text is found: {@code report-revision}. */
    public String kind() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean fits(CaseEvent event) {
        return type.equals(event.type())
                && !(type.startsWith("deadline-") && event.says("step", TOLD_BY_THE_LADDER))
                && (component == null || values.stream().anyMatch(value -> event.says(component, value)));
    }
}
