package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No way out of a gateway is "anything else": each names its answers, together they name every answer that a fact may give,
 * and no other. What the model does not know is found here, and in service stops the case under the name of the gateway.
 */
class GatewayAnswersTest {

    private static final Pattern WORD = Pattern.compile("(\\w+) == '([A-Z_]+)'");
    private static final Pattern YES_OR_NO = Pattern.compile("\\$\\{(!?)(\\w+)}");

    /** What facts answer, by enumeration or by word. */
    private static final Map<String, Set<String>> ANSWERS = Map.ofEntries(
            Map.entry("screening", constants("selection.GroupScreened$Result")),
            Map.entry("verification", constants("selection.AdministrationVerified$Verdict")),
            Map.entry("fieldVisit", constants("selection.FieldVerified$Verdict")),
            Map.entry("confirmation", constants("selection.VisitConfirmed$Verdict")),
            Map.entry("decision", constants("selection.RecipientDecided$Verdict")),
            Map.entry("ratification", constants("selection.DecreeRatified$Verdict")),
            Map.entry("selection", Set.of("SELECTED", "REJECTED")),
            Map.entry("mentorDecision", constants("mentoring.MentorDecided$Verdict")),
            Map.entry("mentorAnswer", constants("mentoring.AssignmentAnswered$Answer")),
            Map.entry("account", constants("accountcheck.AccountChecked$Verdict")),
            Map.entry("readiness", Set.of("READY", "BLOCKED", "ACCOUNT")),
            Map.entry("paymentTest", constants("disbursement.PaymentTested$Verdict")),
            Map.entry("attestation", constants("accountability.ReportAttested$Verdict")),
            Map.entry("outcome", constants("accountability.ReportJudged$Result")),
            Map.entry("acceptance", constants("accountability.ReportDecided$Verdict")),
            Map.entry("rest", constants("accountability.ReportDecided$Rest")),
            Map.entry("refund", Set.of("SETTLED", "OPEN")),
            Map.entry("recovery", Set.of("SETTLED", "OPEN")),
            Map.entry("demand", constants("settlement.RecoveryDemanded$Demand")),
            Map.entry("closure", constants("settlement.ClosureChecked$Closure")),
            Map.entry("writeOff", constants("settlement.WriteOffDecided$Verdict")),
            Map.entry("settlement", constants("settlement.CaseClosed$Settlement")),
            Map.entry("chase", Set.of("REMINDED", "WARNED", "REFERRED", "UNANSWERED", "NOTHING")),
            Map.entry("monitoring", Set.of("MORE", "DONE")),
            Map.entry("credit", constants("settlement.CreditDecided$Verdict")),
            Map.entry("notice", constants("settlement.ReturnNoticeWeighed$Notice")),
            Map.entry("afterwards", constants("recall.AcceptanceWeighed$Next")),
            Map.entry("slip", constants("settlement.RecoveryOrdered$Slip")),
            Map.entry("left", constants("settlement.LateReturnDecided$Left")),
            Map.entry("transfer", Set.of("REPAIR", "DECIDE")),
            Map.entry("failedTransfer", constants("disbursement.FailedTransferDecided$Verdict")),
            Map.entry("difference", constants("disbursement.TransferSettled$Decision")),
            Map.entry("suspension", Set.of("CLEARED", "RECOVERY", "CANCELLATION", "LAW_ENFORCEMENT")),
            Map.entry("forceMajeure", constants("setback.ForceMajeureDecided$Verdict")),
            Map.entry("loss", constants("setback.LossAnswered$Answer")),
            Map.entry("lossResult", constants("setback.LossDecided$Result")),
            Map.entry("withdrawal", constants("setback.GroupWithdrew$Moment")),
            Map.entry("aidBack", constants("suspension.AidBack$Way")),
            Map.entry("aidGround", constants("suspension.AidBack$Ground")),
            Map.entry("announced", Set.of("TO_DECIDE", "IN_FORCE")),
            Map.entry("groupChange", constants("groupchange.GroupChangeDecided$Verdict")),
            Map.entry("groupAfter", Set.of("STANDS", "TOO_FEW", "DISSOLVED", "ACCOUNTS")),
            Map.entry("decree", constants("decree.RecipientDecreeAnswered$Verdict")),
            Map.entry("amendment", constants("decree.RecipientDecreeAmended$Verdict")),
            Map.entry("remainder", constants("decree.RecipientDecreeApplied$Remainder")),
            Map.entry("leftOver", constants("decree.RecipientDecreeSettled$Verdict")),
            Map.entry("mayReturn", Set.of("true", "false")),
            Map.entry("drawn", Set.of("true", "false")));

    /** The same question with other answers in one model. */
    private static final Map<String, Set<String>> OF_MODEL = Map.of(
            "group-lifecycle.aidBack", Set.of("RECOVERY", "CANCELLATION", "NOTHING"),
            "group-lifecycle.closure", Set.of("READY", "FINDINGS_OPEN", "CREDIT_OPEN"),
            "group-lifecycle.aidGround", Set.of("SUSPENSION", "DISSOLUTION"),
            "recovery.proposal", constants("settlement.WriteOffProposed$Proposal"),
            "mentor-assignment.proposal", constants("mentoring.MentorProposed$Proposal"));

    @TestFactory
    Stream<DynamicTest> everyGatewayKnowsEveryAnswer() {
        return ModelsTest.models()
                .flatMap(file -> Bpmn.readModelFromFile(file).getModelElementsByType(ExclusiveGateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() > 1)
                        .map(gateway -> DynamicTest.dynamicTest(
                                file.getName() + ' ' + gateway.getId(),
                                () -> check(file.getName().replace(".bpmn", ""), gateway))));
    }

    private static void check(String model, ExclusiveGateway gateway) {
        assertThat(gateway.getDefault()).as("a way for anything else").isNull();
        Map<String, Set<String>> asked = new TreeMap<>();
        for (SequenceFlow flow : gateway.getOutgoing()) {
            assertThat(flow.getConditionExpression()).as(flow.getId()).isNotNull();
            String condition = flow.getConditionExpression().getTextContent();
            Matcher word = WORD.matcher(condition);
            while (word.find()) {
                assertThat(asked.computeIfAbsent(word.group(1), question -> new TreeSet<>())
                                .add(word.group(2)))
                        .as("%s leads out twice", word.group())
                        .isTrue();
            }
            Matcher yesOrNo = YES_OR_NO.matcher(condition);
            if (yesOrNo.matches()) {
                asked.computeIfAbsent(yesOrNo.group(2), question -> new TreeSet<>())
                        .add(String.valueOf(yesOrNo.group(1).isEmpty()));
            }
        }
        assertThat(asked).as("asks one question").hasSize(1);
        asked.forEach((question, words) -> assertThat(words)
                .as(question)
                .isEqualTo(OF_MODEL.getOrDefault(
                        model + ' ' + gateway.getId() + '.' + question,
                        OF_MODEL.getOrDefault(model + '.' + question, ANSWERS.get(question)))));
    }

    private static Set<String> constants(String name) {
        try {
            return Arrays.stream(Class.forName("id.pendamping." + name).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatTheModelDoesNotKnowHasAName() {
        assertThat(UnknownAnswers.place(new org.camunda.bpm.engine.ProcessEngineException(
                        "ENGINE-02004 No outgoing sequence flow for the element with id 'payment-test' could be selected for"
                                + " continuing the process.")))
                .contains("payment-test");
        assertThat(UnknownAnswers.place(new org.camunda.bpm.engine.ProcessEngineException(
                        "Unknown property used in expression: ${drawn}. Cause: Cannot resolve identifier 'drawn'")))
                .contains("${drawn}");
        assertThat(UnknownAnswers.place(new org.camunda.bpm.engine.ProcessEngineException("anything else")))
                .isEmpty();
    }
}
