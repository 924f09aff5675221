package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.pendamping.lifecycle.WouldPass;
import id.pendamping.lifecycle.models.ModelWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of every table once true and once false, with the numbers of 2023. */
class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static DmnDecisionResult ask(String decision, Map<String, Object> inputs) {
        try (InputStream xml = DecisionTablesTest.class.getResourceAsStream("/bpmn/" + decision + ".dmn")) {
            return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, xml), inputs);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... changes) {
        Map<String, Object> changed = new HashMap<>(base);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put((String) changes[i], changes[i + 1]);
        }
        return changed;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "screening",
                "risk",
                "approval",
                "mentor-capacity",
                "readiness",
                "report-due",
                "report-outcome",
                "finding-severity"
            })
    void areValidAgainstTheSchemaAndKeepTheirHistory(String decision) throws Exception {
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Dmn.class.getResource("/org/camunda/bpm/model/dmn/schema/DMN13.xsd"));
        Path table = Path.of("bpmn", decision + ".dmn");
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(table.toFile())))
                .doesNotThrowAnyException();
        assertThat(Dmn.readModelFromFile(table.toFile()).getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.getId()).isEqualTo(decision);
                    assertThat(read.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
                });
    }

    @Nested
    class Screening {

        private static final Map<String, Object> GOOD = Map.ofEntries(
                Map.entry("members", 10),
                Map.entry("leastMembers", 10),
                Map.entry("mostMembers", 10),
                Map.entry("youngest", 17),
                Map.entry("oldest", 55),
                Map.entry("leastAge", 17),
                Map.entry("mostAge", 55),
                Map.entry("employed", 0),
                Map.entry("withoutIdentity", 0),
                Map.entry("barredOccupations", 0),
                Map.entry("aidedRecently", 0),
                Map.entry("activeMentors", 0),
                Map.entry("formerMentors", 0),
                Map.entry("sharedPhones", 0),
                Map.entry("sharedAccounts", 0),
                Map.entry("sharedDevices", 0),
                Map.entry("groupsInHamlet", 2),
                Map.entry("hamletFlagGroups", 3),
                Map.entry("groupsInVillage", 5),
                Map.entry("villageFlagGroups", 6),
                Map.entry("mostSharingFamilyCard", 2),
                Map.entry("sharedFamilyCardMost", 2),
                Map.entry("withoutConsent", 0),
                Map.entry("studentPercent", 50),
                Map.entry("studentShareMost", 50),
                Map.entry("requested", 20_000_000L),
                Map.entry("aid", 20_000_000L),
                Map.entry("toolsPercent", 60),
                Map.entry("toolsShareLeast", 55),
                Map.entry("toolsShareMost", 65),
                Map.entry("prohibitedLines", 0));

        private static List<String> fired(Map<String, Object> inputs) {
            return ask("screening", inputs).getResultList().stream()
                    .map(row -> row.get("rule") + " " + row.get("result"))
                    .toList();
        }

        @Test
        void saysNothingAboutAGroupAtTheEdgeOfEveryRule() {
            assertThat(fired(GOOD)).isEmpty();
            assertThat(fired(with(GOOD, "toolsPercent", 55))).isEmpty();
            assertThat(fired(with(GOOD, "toolsPercent", 65))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "members, 9, E1 RETURN",
            "members, 11, E1 RETURN",
            "youngest, 16, E2 REJECT",
            "oldest, 56, E2 REJECT",
            "employed, 1, E3 REJECT",
            "withoutIdentity, 1, E4 RETURN",
            "barredOccupations, 1, E5 REJECT",
            "activeMentors, 1, E5 REJECT",
            "formerMentors, 1, E5 FLAG",
            "aidedRecently, 1, E6 REJECT",
            "sharedPhones, 1, E7 FLAG",
            "sharedAccounts, 1, E7 FLAG",
            "sharedDevices, 1, E7 FLAG",
            "groupsInHamlet, 3, E8 FLAG",
            "groupsInVillage, 6, E8 FLAG",
            "mostSharingFamilyCard, 3, E9 FLAG",
            "withoutConsent, 1, E9 RETURN",
            "studentPercent, 51, E9 FLAG",
            "toolsPercent, 54, E11 RETURN",
            "toolsPercent, 66, E11 RETURN",
            "prohibitedLines, 1, E12 RETURN"
        })
        void firesExactlyTheRuleThatIsBroken(String input, int value, String expected) {
            assertThat(fired(with(GOOD, input, value))).containsExactly(expected);
        }

        @Test
        void returnsAWrongAmount() {
            assertThat(fired(with(GOOD, "requested", 19_999_999L))).containsExactly("E10 RETURN");
        }

        @Test
        void collectsEverythingThatIsWrong() {
            assertThat(fired(with(GOOD, "members", 12, "employed", 2, "sharedPhones", 2)))
                    .containsExactly("E1 RETURN", "E3 REJECT", "E7 FLAG");
        }

        /** What a rule says would pass is asked of the table: the rule is silent then, and nothing else fires. */
        @ParameterizedTest
        @CsvSource({
            "members, 9",
            "members, 13",
            "youngest, 12",
            "oldest, 61",
            "employed, 2",
            "withoutIdentity, 3",
            "barredOccupations, 1",
            "activeMentors, 1",
            "formerMentors, 2",
            "aidedRecently, 1",
            "sharedPhones, 1",
            "sharedAccounts, 1",
            "sharedDevices, 4",
            "groupsInHamlet, 7",
            "groupsInVillage, 9",
            "mostSharingFamilyCard, 5",
            "withoutConsent, 1",
            "studentPercent, 80",
            "requested, 22500000",
            "toolsPercent, 71",
            "toolsPercent, 20",
            "prohibitedLines, 2"
        })
        void flipsWithTheChangeThatARuleNames(String input, long value) {
            Map<String, Object> failing = with(GOOD, input, value);
            assertThat(fired(failing)).hasSize(1);

            List<WouldPass> named = table().getRules().stream()
                    .flatMap(rule -> NumberCell.of(rule, table().getInputs()).stream())
                    .flatMap(cell -> cell.wouldPass(failing, ModelWords.in(Locale.ENGLISH)).stream())
                    .filter(passing -> passing.input().equals(input) && !passing.holds(value))
                    .toList();

            assertThat(named).singleElement().satisfies(passing -> {
                assertThat(passing.was()).isEqualTo(value);
                assertThat(fired(with(failing, input, passing.nearest()))).isEmpty();
            });
        }

        @Test
        void saysOfEveryRuleWhenItWouldPass() {
            assertThat(table().getRules()).isNotEmpty().allSatisfy(rule -> assertThat(
                            NumberCell.of(rule, table().getInputs())
                                    .flatMap(cell -> cell.wouldPass(GOOD, ModelWords.in(Locale.ENGLISH))))
                    .isPresent());
        }

        private static DecisionTable table() {
            Decision decision = Dmn.readModelFromFile(
                            Path.of("bpmn", "screening.dmn").toFile())
                    .getModelElementById("screening");
            return decision.getChildElementsByType(DecisionTable.class)
                    .iterator()
                    .next();
        }

        @Test
        void followsTheProgrammeYear() {
            assertThat(fired(with(GOOD, "members", 16, "leastMembers", 16, "mostMembers", 16)))
                    .isEmpty();
        }
    }

    @Nested
    class RiskAndApproval {

        private static final Map<String, Object> CALM = Map.ofEntries(
                Map.entry("sharedPhones", 0),
                Map.entry("sharedAccounts", 0),
                Map.entry("sharedDevices", 0),
                Map.entry("groupsInHamlet", 2),
                Map.entry("hamletFlagGroups", 3),
                Map.entry("groupsInVillage", 5),
                Map.entry("villageFlagGroups", 6),
                Map.entry("mostSharingFamilyCard", 2),
                Map.entry("sharedFamilyCardMost", 2),
                Map.entry("studentPercent", 50),
                Map.entry("studentShareMost", 50),
                Map.entry("formerMentors", 0),
                Map.entry("returns", 0));

        private static List<Object> parts(Map<String, Object> inputs) {
            return ask("risk", inputs).collectEntries("part");
        }

        @ParameterizedTest
        @CsvSource({
            "sharedPhones, 1, PHONES",
            "sharedAccounts, 1, ACCOUNTS",
            "sharedDevices, 1, DEVICES",
            "groupsInHamlet, 3, HAMLET",
            "groupsInVillage, 6, VILLAGE",
            "mostSharingFamilyCard, 3, FAMILY",
            "studentPercent, 51, STUDENTS",
            "formerMentors, 1, MENTORS",
            "returns, 1, RETURNED"
        })
        void namesEveryPart(String input, int value, String part) {
            assertThat(parts(CALM)).isEmpty();
            assertThat(parts(with(CALM, input, value))).containsExactly(part);
        }

        @ParameterizedTest
        @CsvSource({
            "0, 0, BASIC",
            "29, 0, BASIC",
            "30, 0, SECOND",
            "59, 2, SECOND",
            "0, 1, SECOND",
            "0, 2, SECOND",
            "0, 3, FULL",
            "60, 0, FULL",
            "100, 5, FULL"
        })
        void saysWhoHasToLook(int risk, int flags, String level) {
            assertThat(ask("approval", Map.of("risk", risk, "flags", flags))
                            .getSingleResult()
                            .<String>getEntry("level"))
                    .isEqualTo(level);
        }
    }

    @Nested
    class MentorCapacity {

        private static final Map<String, Object> FREE = Map.of(
                "sameRegency", true,
                "sameProvince", true,
                "load", 0,
                "loadNormal", 12,
                "loadNotice", 15,
                "loadMost", 20,
                "inducted", true,
                "suspended", false,
                "kin", false);

        private static String result(Map<String, Object> inputs) {
            return ask("mentor-capacity", inputs).getSingleResult().getEntry("result");
        }

        @ParameterizedTest
        @CsvSource({
            "0, ASSIGN",
            "11, ASSIGN",
            "12, ASSIGN_WITH_NOTICE",
            "15, ASSIGN_WITH_NOTICE",
            "16, APPROVAL",
            "20, APPROVAL",
            "21, DENY"
        })
        void weighsTheLoad(int load, String expected) {
            assertThat(result(with(FREE, "load", load))).isEqualTo(expected);
        }

        @Test
        void wantsApprovalAcrossRegenciesUpToTheHighestLoad() {
            assertThat(result(with(FREE, "sameRegency", false))).isEqualTo("APPROVAL");
            assertThat(result(with(FREE, "sameRegency", false, "load", 20))).isEqualTo("APPROVAL");
            assertThat(result(with(FREE, "sameRegency", false, "load", 21))).isEqualTo("DENY");
        }

        @ParameterizedTest
        @CsvSource({"inducted, false", "suspended, true", "kin, true", "sameProvince, false"})
        void deniesWhateverTheLoad(String input, boolean value) {
            assertThat(result(with(FREE, input, value))).isEqualTo("DENY");
        }
    }

    @Nested
    class Readiness {

        private static final Map<String, Object> READY = Map.of(
                "decreeRatified", true,
                "agreementSigned", true,
                "accountMatched", true,
                "mentorAssigned", true,
                "fraudFlag", false,
                "highFinding", false,
                "suspended", false,
                "reserved", false);

        private static List<Object> missing(Map<String, Object> inputs) {
            return ask("readiness", inputs).collectEntries("missing");
        }

        @Test
        void isReadyWhenNothingIsMissing() {
            assertThat(missing(READY)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "decreeRatified, false, DECREE",
            "agreementSigned, false, AGREEMENT",
            "accountMatched, false, ACCOUNT",
            "mentorAssigned, false, MENTOR",
            "fraudFlag, true, FRAUD",
            "highFinding, true, FINDING",
            "suspended, true, SUSPENSION",
            "reserved, true, RESERVED"
        })
        void namesWhatIsMissing(String input, boolean value, String expected) {
            assertThat(missing(with(READY, input, value))).containsExactly(expected);
        }

        @Test
        void namesEverythingThatIsMissing() {
            assertThat(missing(with(READY, "accountMatched", false, "fraudFlag", true)))
                    .containsExactly("ACCOUNT", "FRAUD");
        }
    }

    @Nested
    class ReportDue {

        private static final Map<String, Object> IN_TIME = Map.of(
                "creditedAfterCutOff",
                false,
                "spendingDays",
                30,
                "reportingDays",
                14,
                "pauseDays",
                0,
                "extensionDays",
                0);

        @Test
        void addsSpendingAndReportingDays() {
            var row = ask("report-due", IN_TIME).getSingleResult();
            assertThat(row.<Object>getEntry("days")).isEqualTo(44);
            assertThat(row.<String>getEntry("flag")).isEqualTo("NONE");
        }

        @Test
        void addsPauseAndExtensionAndMarksTheYearEnd() {
            var row = ask(
                            "report-due",
                            with(IN_TIME, "creditedAfterCutOff", true, "pauseDays", 90, "extensionDays", 14))
                    .getSingleResult();
            assertThat(row.<Object>getEntry("days")).isEqualTo(148);
            assertThat(row.<String>getEntry("flag")).isEqualTo("YEAR_END_OPEN");
        }
    }

    @Nested
    class ReportOutcome {

        @ParameterizedTest
        @CsvSource({
            "0, 0, 0, false, ACCEPT",
            "0, -50000, 0, false, ACCEPT",
            "0, 1, 0, false, ACCEPT_WITH_RETURN",
            "1, 0, 0, false, REVISION",
            "1, 0, 2, false, REVISION",
            "2000000, 0, 3, false, ACCEPT_WITH_RETURN",
            "2000001, 0, 3, false, REJECT",
            "0, 0, 0, true, FRAUD",
            "2000001, 0, 3, true, FRAUD"
        })
        void followsUnsupportedLeftoverAndRevisions(
                long unsupported, long leftover, int revisions, boolean fraud, String expected) {
            assertThat(ask(
                                    "report-outcome",
                                    Map.of(
                                            "unsupported",
                                            unsupported,
                                            "leftover",
                                            leftover,
                                            "received",
                                            20_000_000L,
                                            "revisions",
                                            revisions,
                                            "revisionsAllowed",
                                            3,
                                            "toleratedPercent",
                                            10,
                                            "fraud",
                                            fraud,
                                            "claimed",
                                            false))
                            .getSingleResult()
                            .<String>getEntry("outcome"))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"0, 0, false", "2000001, 3, false", "2000001, 3, true"})
        void ofAidThatIsClaimedTheReportOnlyLowersTheClaim(long unsupported, int revisions, boolean fraud) {
            assertThat(ask(
                                    "report-outcome",
                                    Map.of(
                                            "unsupported",
                                            unsupported,
                                            "leftover",
                                            0L,
                                            "received",
                                            20_000_000L,
                                            "revisions",
                                            revisions,
                                            "revisionsAllowed",
                                            3,
                                            "toleratedPercent",
                                            10,
                                            "fraud",
                                            fraud,
                                            "claimed",
                                            true))
                            .getSingleResult()
                            .<String>getEntry("outcome"))
                    .isEqualTo("COUNT");
        }
    }

    @Nested
    class FindingSeverity {

        @ParameterizedTest
        @CsvSource({
            "999999, false, LOW",
            "1000000, false, MEDIUM",
            "4999999, false, MEDIUM",
            "5000000, false, HIGH",
            "1, true, HIGH"
        })
        void followsTheAmountUnlessSomethingIsFictitious(long amount, boolean fictitious, String expected) {
            assertThat(ask(
                                    "finding-severity",
                                    Map.of(
                                            "amount",
                                            amount,
                                            "fictitious",
                                            fictitious,
                                            "mediumFrom",
                                            1_000_000L,
                                            "highFrom",
                                            5_000_000L))
                            .getSingleResult()
                            .<String>getEntry("severity"))
                    .isEqualTo(expected);
        }
    }
}
