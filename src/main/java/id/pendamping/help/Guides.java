package id.pendamping.help;

import id.pendamping.access.Account;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.UserTasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The guides of the duties that somebody holds. */
@Component
public class Guides {

    private static final Map<Duty, List<String>> TASKS = new EnumMap<>(Map.ofEntries(
            Map.entry(
                    Duty.REGISTRAR,
                    List.of(
                            "/registrations",
                            "/registrations",
                            step("correct-registration"),
                            step("correct-account"),
                            "/search")),
            Map.entry(
                    Duty.VERIFIER,
                    List.of(step("verify-administration"), step("verify-field"), "/tasks", "/tasks", "/findings")),
            Map.entry(
                    Duty.VERIFICATION_LEAD, List.of(step("confirm-visit"), "/tasks", "/cases", "/search", "/findings")),
            Map.entry(
                    Duty.COMMITMENT_OFFICER,
                    List.of(
                            step("decide-recipient"),
                            step("request-payment"),
                            step("accept-report"),
                            "/tasks/team",
                            "/reports/overdue")),
            Map.entry(
                    Duty.BUDGET_AUTHORITY,
                    List.of(step("ratify-decree"), step("decide-write-off"), "/programme", "/tasks/team", "/figures")),
            Map.entry(
                    Duty.PAYMENT_OFFICER,
                    List.of(step("order-payment"), "/tasks", step("verify-instalment"), "/findings", "/search")),
            Map.entry(
                    Duty.TREASURER,
                    List.of(
                            step("check-account"),
                            step("record-disbursement"),
                            step("verify-refund"),
                            step("record-instalment"),
                            step("propose-credit"))),
            Map.entry(
                    Duty.MENTOR_COORDINATOR,
                    List.of("/mentors", step("decide-mentor"), "/cases", "/tasks/team", "/reports/overdue")),
            Map.entry(Duty.MENTOR, List.of("/mentor", "/mentor", "/mentor", "/mentor", "/findings?view=MINE")),
            Map.entry(
                    Duty.REPORT_REVIEWER,
                    List.of(
                            step("review-report"),
                            step("review-report"),
                            step("second-review"),
                            "/findings",
                            "/reports/overdue")),
            Map.entry(
                    Duty.MONITOR,
                    List.of(step("monitor-business"), "/reports/overdue", "/findings", "/figures", "/search")),
            Map.entry(Duty.AUDITOR, List.of("/search", "/audit/samples", "/findings", "/proof", "/figures")),
            Map.entry(Duty.ADMINISTRATOR, List.of("/start", "/accounts", "/programme", "/dead-letters", "/repairs"))));

    private final UserTasks steps;

    Guides(UserTasks steps) {
        this.steps = steps;
    }

    private static String step(String key) {
        return "/tasks?step=" + key;
    }

    /** In the order in which a case meets the duties. */
    public List<Guide> of(Account reader) {
        return TASKS.keySet().stream().filter(reader::holds).map(this::guide).toList();
    }

    private Guide guide(Duty duty) {
        return new Guide(duty, TASKS.getOrDefault(duty, List.of()), steps.of(duty));
    }
}
