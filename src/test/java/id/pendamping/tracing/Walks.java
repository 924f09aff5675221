package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A way through each model, loops included, as a case might have taken it. */
final class Walks {

    private Walks() {}

    static PictureWords indonesian() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/tracing");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new PictureWords(messages, Locale.forLanguageTag("id"));
    }

    static Walk through(ProcessDrawing drawing) {
        return switch (drawing.key()) {
            case "group-lifecycle" ->
                Walk.over(
                        drawing,
                        once("registered selection selection-result mentor-assignment disbursement accountability"),
                        Map.of(
                                "selection",
                                "50 hari",
                                "mentor-assignment",
                                "11 hari",
                                "disbursement",
                                "39 hari",
                                "accountability",
                                "61 hari"),
                        Set.of("accountability"),
                        Set.of());
            case "selection" ->
                Walk.over(
                        drawing,
                        counts("registered 1 ready-for-screening 2 screen-group 2 screening-result 2"
                                + " verify-administration 2 verification-result 2 returned 1 may-return 1"
                                + " correct-registration 1 ready-for-field 2 verify-field 2 field-result 2"
                                + " ready-for-decision 3 decide-recipient 3 recipient-decision 3 ratify-decree 2"
                                + " ratification 1"),
                        Map.of(
                                "verify-administration",
                                "7 hari",
                                "correct-registration",
                                "3 hari",
                                "verify-field",
                                "12 hari",
                                "decide-recipient",
                                "4 hari",
                                "ratify-decree",
                                "hari ke-5"),
                        Set.of("ratify-decree"),
                        Set.of("ratify-decree"));
            case "mentor-assignment" ->
                Walk.over(
                        drawing,
                        counts("mentor-wanted 1 ready-for-proposal 3 propose-mentor 3 proposal-result 3 decide-mentor 3"
                                + " mentor-decision 3 candidate-known 2 answer-assignment 2 assignment-answer 1"
                                + " answer-expired 1 lapse-assignment 1 mentor-assigned 1"),
                        Map.of("decide-mentor", "4 hari", "answer-assignment", "5 hari"),
                        Set.of(),
                        Set.of());
            case "disbursement" ->
                Walk.over(
                        drawing,
                        counts("ready-for-agreement 1 sign-agreement 1 ready-for-account-check 2 check-account 2"
                                + " account-result 2 correct-account 1 ready-for-readiness 2 judge-readiness 2"
                                + " readiness-result 2 request-payment 2 order-payment 2"
                                + " payment-test 2 record-disbursement 1"),
                        Map.of(
                                "sign-agreement",
                                "3 hari",
                                "check-account",
                                "2 hari",
                                "record-disbursement",
                                "hari ke-2"),
                        Set.of("record-disbursement"),
                        Set.of());
            case "recovery" ->
                Walk.over(
                        drawing,
                        counts(
                                "recovery-needed 1 order-recovery 1 slip-there 1 ready-for-instalment 2 record-instalment 2"
                                        + " overdue.record-instalment 1 demand-payment 1 demand-result 1"),
                        Map.of("order-recovery", "3 hari"),
                        Set.of("record-instalment"),
                        Set.of());
            case "repayment" ->
                Walk.over(
                        drawing,
                        once("transfer-came-back ready-for-correction correct-account ready-for-account-check"
                                + " check-account"),
                        Map.of("correct-account", "2 hari"),
                        Set.of("check-account"),
                        Set.of());
            case "return-notice" ->
                Walk.over(
                        drawing,
                        once("notice-came ready-to-weigh weigh-return-notice notice-next check-late-return"),
                        Map.of(),
                        Set.of("check-late-return"),
                        Set.of());
            case "after-acceptance" ->
                Walk.over(
                        drawing,
                        once("money-afterwards ready-to-weigh weigh-acceptance afterwards-next decide-recall"),
                        Map.of(),
                        Set.of("decide-recall"),
                        Set.of());
            case "paper-correction" ->
                Walk.over(
                        drawing,
                        once("paper-wrong decide-paper-correction"),
                        Map.of(),
                        Set.of("decide-paper-correction"),
                        Set.of());
            case "monitoring" ->
                Walk.over(
                        drawing,
                        once("monitoring-begins next-visit visit-due"),
                        Map.of(),
                        Set.of("visit-due"),
                        Set.of());
            default ->
                Walk.over(
                        drawing,
                        counts("funds-arrived 1 set-report-due 1 chase-begins 1 report-chase 1 ready-for-report 2"
                                + " compile-report 2 attest-report 2"
                                + " attestation-result 2 ready-for-review 2 review-report 2 draw-sample 1"
                                + " sample-result 1 ready-to-judge 1 judge-report 1 report-outcome 1"),
                        Map.of(
                                "funds-arrived",
                                "10 November",
                                "compile-report",
                                "21 hari",
                                "attest-report",
                                "2 hari",
                                "review-report",
                                "hari ke-8"),
                        Set.of("review-report"),
                        Set.of());
        };
    }

    private static Map<String, Integer> once(String nodes) {
        return counts(nodes.replace(" ", " 1 ") + " 1");
    }

    static Map<String, Integer> counts(String pairs) {
        String[] words = pairs.split(" ");
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            counts.put(words[i], Integer.valueOf(words[i + 1]));
        }
        return counts;
    }
}
