package id.pendamping.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import id.pendamping.group.Concern;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.lifecycle.FixedRules;
import id.pendamping.papers.DemandedPapers;
import id.pendamping.papers.Paper;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case on its way from registration to ratified decree. */
class SelectionTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final LocalDate REGISTERED = LocalDate.of(2023, 8, 1);
    private static final LocalDate TODAY = LocalDate.of(2023, 9, 20);
    private static final Rupiah AID = Rupiah.of(20_000_000);
    private static final id.pendamping.selection.Screening COUNTED = new id.pendamping.selection.Screening(
            10,
            18,
            50,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            1,
            2,
            3,
            0,
            20,
            20_000_000,
            60,
            0,
            Map.of("employed", List.of(3, 7)));

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryJudgements judgements = new InMemoryJudgements();
    private final OneGroup groups = new OneGroup(CASE);
    private final Programme programme = Settings.programme();
    private final Regions regions = Settings.regions();
    private final Returns returns = new Returns(groups, programme);
    private InMemoryDecrees decrees = new InMemoryDecrees(AID);

    @Nested
    class Screening {

        @ParameterizedTest
        @CsvSource({
            "'', CLEAR",
            "FLAG, FLAGGED",
            "FLAG RETURN, RETURNED",
            "RETURN FLAG REJECT, REJECTED",
        })
        void theGravestRuleWins(String results, GroupScreened.Result expected) {
            assertThat(screen(results).screening()).isEqualTo(expected);
            assertThat(journal.answer("screening")).isEqualTo(expected.name());
        }

        @Test
        void namesTheRulesAndTheirVersionOnceEach() {
            FixedRules table = new FixedRules(inputs -> List.of(
                    Map.of("rule", "E9", "result", "FLAG"),
                    Map.of("rule", "E9", "result", "FLAG"),
                    Map.of("rule", "E8", "result", "FLAG")));

            GroupScreened fact = screening(table).run(CASE, on(REGISTERED)).orElseThrow();

            assertThat(fact.rules()).containsExactly("E9", "E8");
            assertThat(fact.rulesVersion()).isEqualTo(3);
            assertThat(journal.last().act().actor()).isEqualTo(Actor.automation("screening"));
        }

        @Test
        void asksWithTheGroupsCountsAndTheYearsLimits() {
            FixedRules table = new FixedRules(inputs -> List.of());

            screening(table).run(CASE, on(REGISTERED));

            assertThat(table.asked())
                    .hasSize(31)
                    .containsEntry("members", 10)
                    .containsEntry("leastMembers", 10)
                    .containsEntry("youngest", 18)
                    .containsEntry("mostAge", 55)
                    .containsEntry("toolsPercent", 60)
                    .containsEntry("groupsInVillage", 2)
                    .containsEntry("villageFlagGroups", 6)
                    .containsEntry("requested", 20_000_000L)
                    .containsEntry("aid", 20_000_000L);
            assertThat(((GroupScreened) journal.last().fact()).concerned()).containsExactly("employed=3,7");
        }

        @Test
        void addsUpWhatAsksForCare() {
            GroupScreened fact = screen("FLAG");

            assertThat(fact.risk()).isEqualTo(100);
            assertThat(fact.riskParts()).containsExactly("PHONES=20", "HAMLET=90");
            assertThat(fact.approval()).isEqualTo(Risk.Level.SECOND);
        }

        @Test
        void returnsTwiceAndNoMore() {
            assertThat(screen("RETURN").mayReturn()).isTrue();
            assertThat(screen("RETURN").mayReturn()).isTrue();
            assertThat(screen("RETURN").mayReturn()).isFalse();
            assertThat(groups.get(CASE).returns()).isEqualTo(2);
        }

        @Test
        void aClearOneCountsNoReturn() {
            assertThat(screen("FLAG").mayReturn()).isFalse();
            assertThat(groups.get(CASE).returns()).isZero();
        }
    }

    @Nested
    class Administration {

        private final VerifyAdministration useCase = new VerifyAdministration(
                groups, (caseId, ofVisit, photographs) -> List.of(), returns, judgements, journal);

        @Test
        void passesOnlyWithEveryTick() {
            assertRefused(
                    useCase.handle(CASE, command(true, false, false, "PASSED", null), on(TODAY)),
                    "villageLetterSeen",
                    "budgetChecked");

            assertThat(useCase.handle(CASE, form("PASSED", null), on(TODAY))).isEqualTo(Outcome.done());
            assertThat(journal.answer("verification")).isEqualTo("PASSED");
            assertThat(journal.answer("mayReturn")).isEqualTo(false);
        }

        @ParameterizedTest
        @CsvSource({"RETURNED", "REJECTED"})
        void anythingElseNeedsANote(String verdict) {
            assertRefused(useCase.handle(CASE, form(verdict, null), on(TODAY)), "note");
        }

        @Test
        void theNoteIsTheReasonAndHoldsNoNik() {
            useCase.handle(CASE, form("RETURNED", "NIK 3509010101900001 keliru"), on(TODAY));

            assertThat(journal.answer("mayReturn")).isEqualTo(true);
            assertThat(journal.last().act().reason()).startsWith("NIK");
            assertThat(judgements.latest(CASE).orElseThrow().note()).isEqualTo("NIK •••••••••••••••• keliru");
        }

        @Test
        void sharesTheReturnsWithTheScreening() {
            screen("RETURN");
            screen("RETURN");
            useCase.handle(CASE, form("RETURNED", "Surat desa tidak ada"), on(TODAY));

            assertThat(journal.answer("mayReturn")).isEqualTo(false);
            assertThat(groups.get(CASE).returns()).isEqualTo(2);
        }

        @Test
        void doesNotPassWhatTheRegistryOrThePortalSpeaksAgainst() {
            groups.concerning(
                    new Concern(3, Concern.Kind.IDENTITY_MISMATCH, TODAY), new Concern(7, Concern.Kind.EMPLOYED, null));

            Outcome passed = useCase.handle(CASE, form("PASSED", null), on(TODAY));
            assertThat(((Outcome.Refused) passed).refusals())
                    .extracting(Refusal::messageKey)
                    .containsExactly(
                            "refusal.selection.concern.IDENTITY_MISMATCH", "refusal.selection.concern.EMPLOYED");
            assertThat(useCase.handle(CASE, form("RETURNED", "Identitas"), on(TODAY)))
                    .isEqualTo(Outcome.done());
        }

        private VerifyAdministration.Command form(String verdict, @Nullable String note) {
            return command(true, true, true, verdict, note);
        }
    }

    @Nested
    class OnTheSpot {

        private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        private int photographs = 1;
        private final VerifyField useCase = new VerifyField(groups, this::missing, regions, judgements, journal);

        @Test
        void liesBetweenRegistrationAndToday() {
            screen("");
            assertRefused(visit(REGISTERED.minusDays(1), 9, "PASSED", null), "visitDate");
            assertRefused(visit(TODAY.plusDays(1), 9, "PASSED", null), "visitDate");
            assertThat(visit(REGISTERED, 9, "PASSED", null)).isEqualTo(Outcome.done());
            assertThat(visit(TODAY, 9, "PASSED", null)).isEqualTo(Outcome.done());
        }

        @Test
        void meetsNoMoreMembersThanThereAre() {
            assertRefused(visit(TODAY, 11, "PASSED", null), "membersPresent");
        }

        @Test
        void goesThereAndMeetsEverybodyWhereManyGroupsAreInOnePlace() {
            screening(new FixedRules(inputs -> List.of(Map.of("rule", "E8", "result", "FLAG"))))
                    .run(CASE, on(REGISTERED));

            assertRefused(
                    useCase.handle(CASE, found(Judgement.Method.INTERVIEW, TODAY, 9, "PASSED", null), on(TODAY)),
                    "method",
                    "membersPresent");
            assertRefused(visit(TODAY, 9, "PASSED", null), "membersPresent");
            assertThat(visit(TODAY, 1, "FAILED", "Tidak ada usaha")).isEqualTo(Outcome.done());
            assertThat(visit(TODAY, 10, "PASSED", null)).isEqualTo(Outcome.done());
        }

        @Test
        void isSeenOnAPhotographWhereTheRiskAsksForAnotherPairOfEyes() {
            screen("FLAG");
            photographs = 0;
            FieldVisit talked = found(Judgement.Method.INTERVIEW, TODAY, 10, "PASSED", null);
            assertThat(((Outcome.Refused) useCase.handle(CASE, talked, on(TODAY))).refusals())
                    .containsExactly(Refusal.at("method", "refusal.selection.photographOf.SECOND", 1));
            assertRefused(visit(TODAY, 10, "PASSED", null), "method");
            assertThat(visit(TODAY, 0, "FAILED", "Tidak ada usaha")).isEqualTo(Outcome.done());
            photographs = 1;
            assertThat(useCase.handle(CASE, talked, on(TODAY))).isEqualTo(Outcome.done());
        }

        private List<DemandedPapers.Missing> missing(CaseId caseId, boolean ofVisit, int asked) {
            return asked > photographs
                    ? List.of(new DemandedPapers.Missing(Paper.Kind.VISIT, asked - photographs, List.of()))
                    : List.of();
        }

        @Test
        void aFailureSaysWhy() {
            assertRefused(visit(TODAY, 0, "FAILED", null), "note");
            visit(TODAY, 0, "FAILED", "Tidak ada usaha");

            assertThat(journal.facts())
                    .containsExactly(new FieldVerified(
                            CASE,
                            FieldVerified.Verdict.FAILED,
                            TODAY,
                            "VISIT",
                            0,
                            "BA-1",
                            List.of(
                                    "placeSeen=YES",
                                    "membersMatch=YES",
                                    "planExplained=YES",
                                    "noOtherAid=YES",
                                    "nothingBought=YES",
                                    "nothingPaid=YES"),
                            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10")));
            assertThat(journal.answer("fieldVisit")).isEqualTo("FAILED");
        }

        @Test
        void aGroupPassesWhereEverythingWasLookedAt() {
            FieldVisit passed = looked(Checklist.Answer.NO, Checklist.Answer.UNSEEN, "PASSED", ALL);
            assertThat(((Outcome.Refused) useCase.handle(CASE, passed, on(TODAY))).refusals())
                    .containsExactly(
                            Refusal.at("placeSeen", "refusal.selection.checklist.NO"),
                            Refusal.at("nothingPaid", "refusal.selection.checklist.UNSEEN"));

            FieldVisit failed = looked(Checklist.Answer.NO, Checklist.Answer.UNSEEN, "FAILED", List.of());
            assertThat(useCase.handle(CASE, failed, on(TODAY))).isEqualTo(Outcome.done());
            assertThat(((FieldVerified) journal.last().fact()).checklist())
                    .contains("placeSeen=NO", "nothingPaid=UNSEEN");
            assertThat(judgements.latest(CASE).orElseThrow().visit()).isEqualTo(failed.visit());
        }

        @Test
        void aGroupPassesWhereEveryMemberHasAgreed() {
            List<Integer> some = List.of(1, 2, 3, 5, 6, 7, 8, 10, 11);
            FieldVisit passed = looked(Checklist.Answer.YES, Checklist.Answer.YES, "PASSED", some);
            assertThat(((Outcome.Refused) useCase.handle(CASE, passed, on(TODAY))).refusals())
                    .containsExactly(
                            Refusal.at("agreed", "refusal.selection.agreedUnknown", "11"),
                            Refusal.at("agreed", "refusal.selection.agreedMissing", "4. Anggota 4, 9. Anggota 9"));

            assertRefused(
                    useCase.handle(CASE, looked(Checklist.Answer.YES, Checklist.Answer.YES, "FAILED", some), on(TODAY)),
                    "agreed");
            assertThat(useCase.handle(
                            CASE, looked(Checklist.Answer.YES, Checklist.Answer.YES, "FAILED", List.of()), on(TODAY)))
                    .isEqualTo(Outcome.done());
        }

        private Outcome visit(LocalDate date, int present, String verdict, @Nullable String note) {
            return useCase.handle(CASE, found(Judgement.Method.VISIT, date, present, verdict, note), on(TODAY));
        }

        private static FieldVisit found(
                Judgement.Method method, LocalDate date, int present, String verdict, @Nullable String note) {
            return found(method, date, present, Checklist.Answer.YES, Checklist.Answer.YES, ALL, verdict, note);
        }

        private static FieldVisit looked(
                Checklist.Answer place, Checklist.Answer paid, String verdict, List<Integer> agreed) {
            return found(Judgement.Method.VISIT, TODAY, 9, place, paid, agreed, verdict, "Catatan");
        }

        private static FieldVisit found(
                Judgement.Method method,
                LocalDate date,
                int present,
                Checklist.Answer place,
                Checklist.Answer paid,
                List<Integer> agreed,
                String verdict,
                @Nullable String note) {
            return new FieldVisit(
                    method,
                    date,
                    present,
                    "BA-1",
                    place,
                    Checklist.Answer.YES,
                    Checklist.Answer.YES,
                    Checklist.Answer.YES,
                    Checklist.Answer.YES,
                    paid,
                    agreed,
                    FieldVisit.Found.valueOf(verdict),
                    note);
        }
    }

    @Nested
    class Decision {

        @Test
        void anApprovalNamesItsDecree() {
            assertRefused(decide("APPROVED", null, null, null, TODAY), "decreeNumber", "decreeDate");

            assertThat(decide("APPROVED", "SK-1", TODAY, null, TODAY)).isEqualTo(Outcome.done());
            assertThat(journal.facts())
                    .containsExactly(
                            new RecipientDecided(CASE, RecipientDecided.Verdict.APPROVED, "SK-1", TODAY, AID.amount()));
            assertThat(decrees.of(CASE)).contains(new Decrees.Recipient("SK-1", TODAY, AID, null));
        }

        @Test
        void nothingElseIsKeptOfADecree() {
            assertRefused(decide("REJECTED", "SK-1", TODAY, null, TODAY), "note");
            decide("RETURNED", "SK-1", TODAY, "Kunjungi lagi", TODAY);

            assertThat(journal.facts())
                    .containsExactly(new RecipientDecided(CASE, RecipientDecided.Verdict.RETURNED, null, null, null));
            assertThat(decrees.of(CASE)).isEmpty();
        }

        @Test
        void aDecreeIsNotDatedAheadAndHasOneDate() {
            assertRefused(decide("APPROVED", "SK-1", TODAY.plusDays(1), null, TODAY), "decreeDate");
            decide("APPROVED", "SK-1", TODAY, null, TODAY);
            decrees.withdraw(CASE, on(TODAY));
            assertRefused(decide("APPROVED", "SK-1", TODAY.minusDays(1), null, TODAY), "decreeDate");
        }

        @Test
        void noSubstituteIsNamedAfterTheYearsEnd() {
            LocalDate lastDay = LocalDate.of(2023, 12, 31);

            Outcome late = decide("APPROVED", "SK-1", lastDay, null, lastDay.plusDays(1));

            assertThat(late).isEqualTo(Outcome.refused("refusal.decree.afterYearEnd", lastDay));
            assertThat(decide("APPROVED", "SK-1", lastDay, null, lastDay)).isEqualTo(Outcome.done());
        }

        @Test
        void thePhaseNeverPromisesMoreThanItsCeiling() {
            decrees = new InMemoryDecrees(AID.minus(Rupiah.of(1)));

            Outcome outcome = decide("APPROVED", "SK-1", TODAY, null, TODAY);

            assertThat(outcome)
                    .isEqualTo(Outcome.refusedField("verdict", "refusal.decree.ceiling", AID, Rupiah.of(19_999_999)));
            assertThat(journal.facts()).isEmpty();
        }

        @Test
        void thePhaseNeverNamesMoreThanItsQuota() {
            decrees = new InMemoryDecrees(AID, 0);

            assertThat(decide("APPROVED", "SK-1", TODAY, null, TODAY))
                    .isEqualTo(Outcome.refusedField("verdict", "refusal.decree.quota"));
            assertThat(journal.facts()).isEmpty();
        }
    }

    @Nested
    class Ratification {

        private @Nullable String read;

        @Test
        void isOfThePaperThatWasRead() {
            decide("APPROVED", "SK-1", TODAY, null, TODAY);
            read = decrees.of(CASE).orElseThrow().paper();
            ratify("RETURNED", null, "Nomor keliru");
            decide("APPROVED", "SK-2", TODAY, null, TODAY);
            assertThat(((Outcome.Refused) ratify("RATIFIED", TODAY, null)).refusals())
                    .containsExactly(Refusal.at("paper", "refusal.decree.changed", "SK-2", TODAY));
            read = decrees.of(CASE).orElseThrow().paper();
            assertThat(ratify("RATIFIED", TODAY, null)).isEqualTo(Outcome.done());
        }

        @Test
        void makesARecipientFromTheDecreesDateOn() {
            decide("APPROVED", "SK-1", TODAY.minusDays(2), null, TODAY);
            assertRefused(ratify("RATIFIED", null, null), "ratifiedOn");
            assertRefused(ratify("RATIFIED", TODAY.minusDays(3), null), "ratifiedOn");
            assertRefused(ratify("RATIFIED", TODAY.plusDays(1), null), "ratifiedOn");

            assertThat(ratify("RATIFIED", TODAY.minusDays(2), null)).isEqualTo(Outcome.done());
            assertThat(journal.answer("selection")).isEqualTo("SELECTED");
            assertThat(decrees.of(CASE).orElseThrow().ratifiedOn()).isEqualTo(TODAY.minusDays(2));
        }

        @Test
        void makesNobodyARecipientAfterTheYearOfTheGroup() {
            decide("APPROVED", "SK-1", TODAY, null, TODAY);
            LocalDate newYear = LocalDate.of(groups.get(CASE).programmeYear() + 1, 1, 1);
            for (LocalDate on : List.of(newYear, newYear.minusDays(1))) {
                assertThat(((Outcome.Refused) ratify("RATIFIED", on, null, newYear)).refusals())
                        .containsExactly(Refusal.of("refusal.decree.afterYearEnd", newYear.minusDays(1)));
            }
            assertThat(ratify("RETURNED", null, "Tahun sudah berakhir", newYear))
                    .isEqualTo(Outcome.done());
        }

        @Test
        void aReturnedDecreeFreesTheMoney() {
            decide("APPROVED", "SK-1", TODAY, null, TODAY);
            assertRefused(ratify("RETURNED", null, null), "note");

            ratify("RETURNED", null, "Periksa alamat");

            assertThat(journal.last().fact().answers()).isEqualTo(Map.of("ratification", "RETURNED"));
            assertThat(decrees.room(new UUID(0, 9)).money()).isEqualTo(AID);
            assertThat(decide("APPROVED", "SK-2", TODAY, null, TODAY)).isEqualTo(Outcome.done());
        }

        private Outcome ratify(String verdict, @Nullable LocalDate date, @Nullable String note) {
            return ratify(verdict, date, note, TODAY);
        }

        private Outcome ratify(String verdict, @Nullable LocalDate date, @Nullable String note, LocalDate today) {
            return new RatifyDecree(groups, regions, decrees, judgements, journal)
                    .handle(
                            CASE,
                            new RatifyDecree.Command(read, DecreeRatified.Verdict.valueOf(verdict), date, note),
                            on(today));
        }
    }

    @Nested
    class Rejection {

        private final VerifyAdministration administration = new VerifyAdministration(
                groups, (caseId, ofVisit, photographs) -> List.of(), returns, judgements, journal);

        @Test
        void ofTheScreening() {
            screen("REJECT");
            assertThat(reject()).isEqualTo(GroupRejected.Reason.SCREENING);
        }

        @Test
        void ofTheDocuments() {
            screen("");
            administration.handle(CASE, command(false, false, false, "REJECTED", "Palsu"), on(TODAY));
            assertThat(reject()).isEqualTo(GroupRejected.Reason.ADMINISTRATION);
            assertThat(journal.last().act().reason()).isEqualTo("Palsu");
        }

        @Test
        void ofACorrectionThatNeverCame() {
            screen("RETURN");
            assertThat(reject()).isEqualTo(GroupRejected.Reason.CORRECTION_EXPIRED);
        }

        @Test
        void ofTooManyReturns() {
            screen("RETURN");
            screen("RETURN");
            screen("RETURN");
            assertThat(reject()).isEqualTo(GroupRejected.Reason.RETURNS_EXHAUSTED);
        }

        @Test
        void ofTheCommitmentOfficer() {
            decide("REJECTED", null, null, "Tidak layak", TODAY);
            assertThat(reject()).isEqualTo(GroupRejected.Reason.DECISION);
            assertThat(journal.answer("selection")).isEqualTo("REJECTED");
        }

        private GroupRejected.Reason reject() {
            return new RejectGroup(judgements, journal)
                    .run(CASE, on(TODAY))
                    .orElseThrow()
                    .reason();
        }
    }

    private GroupScreened screen(String results) {
        List<Map<String, Object>> rows = Arrays.stream(results.split(" "))
                .filter(result -> !result.isEmpty())
                .map(result -> Map.<String, Object>of("rule", "E1", "result", result))
                .toList();
        return screening(new FixedRules(inputs -> rows))
                .run(CASE, on(REGISTERED))
                .orElseThrow();
    }

    private ScreenGroup screening(FixedRules table) {
        FixedRules care = new FixedRules(inputs -> inputs.containsKey("flags")
                ? List.of(Map.of("level", "SECOND"))
                : List.of(Map.of("part", "PHONES", "points", 20), Map.of("part", "HAMLET", "points", 90)));
        var eligibility = new Eligibility(group -> COUNTED, programme, table);
        var score = new RiskScore(care);
        return new ScreenGroup(groups, eligibility, score, returns, judgements, mock(AskAgain.class), journal);
    }

    private Outcome decide(
            String verdict, @Nullable String number, @Nullable LocalDate date, @Nullable String note, LocalDate today) {
        var decision = new DecideRecipient.Command(RecipientDecided.Verdict.valueOf(verdict), number, date, note);
        return new DecideRecipient(groups, regions, decrees, judgements, List.of(), journal)
                .handle(CASE, decision, on(today));
    }

    private static VerifyAdministration.Command command(
            boolean identities, boolean letter, boolean budget, String verdict, @Nullable String note) {
        return new VerifyAdministration.Command(
                identities,
                letter,
                budget,
                AdministrationVerified.Verdict.valueOf(verdict),
                verdict.equals("RETURNED"),
                false,
                false,
                false,
                false,
                false,
                false,
                note);
    }

    private static Act on(LocalDate day) {
        return Act.by(
                new Actor("officer", Duty.VERIFIER),
                day.atTime(10, 0).atZone(ZoneId.of("Asia/Jakarta")).toInstant());
    }

    private static void assertRefused(Outcome outcome, String... fields) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusals())
                .extracting(Refusal::field)
                .containsExactly(fields));
    }
}
