package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.budget.InMemoryBudgetChanges;
import id.pendamping.budget.PlanGuard;
import id.pendamping.deadlines.InMemoryDeadlines;
import id.pendamping.disbursement.InMemoryPayments;
import id.pendamping.evidence.ArrivedEvidence;
import id.pendamping.findings.Finding;
import id.pendamping.findings.InMemoryFindings;
import id.pendamping.group.CaseDays;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.ledger.InMemoryLedger;
import id.pendamping.lifecycle.FixedRules;
import id.pendamping.likeness.Comparing;
import id.pendamping.likeness.InMemoryComparisons;
import id.pendamping.likeness.InMemoryLikenesses;
import id.pendamping.likeness.Likeness;
import id.pendamping.likeness.PictureComparisons;
import id.pendamping.likeness.PicturesCompared;
import id.pendamping.likeness.ReceiptIdentity;
import id.pendamping.likeness.ReceiptLikenessFound;
import id.pendamping.programme.ReportDemands;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.RememberedSuspensions;
import id.pendamping.suspension.Suspension;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One report from its first line to the decision on it. */
class AccountabilityTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final Rupiah AID = Rupiah.of(20_000_000);
    private static final LocalDate FUNDS = LocalDate.of(2023, 10, 16);
    private static final LocalDate DUE = LocalDate.of(2023, 11, 29);
    private static final ReportDemands DEMANDS =
            new ReportDemands(1, true, Rupiah.of(5_000_000), 5, 21, BigDecimal.valueOf(2), 5);
    private static final UUID PICTURE = ArrivedEvidence.PICTURE;
    private static final UUID UNSENT = new UUID(0x4000, 9);
    private static final LocalDate TODAY = LocalDate.of(2023, 12, 4);

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryReports reports = new InMemoryReports();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final NothingWaits acceptance = new NothingWaits();
    private final InMemoryFindings findings = new InMemoryFindings();
    private final InMemoryPayments payments = InMemoryPayments.confirmed(AID, FUNDS);
    private final InMemoryLikenesses likenesses = new InMemoryLikenesses();
    private final ArrivedEvidence evidence = new ArrivedEvidence();
    private final InMemoryComparisons comparisons = new InMemoryComparisons();
    private final InMemoryComparedReports compared = new InMemoryComparedReports(CASE, reports);
    private final Comparing comparing = new Comparing(compared, comparisons, likenesses, journal);
    private final Clock clock = Clock.fixed(Instant.EPOCH, JAKARTA);
    private final OneGroup group = new OneGroup(CASE);
    private final CaseDays days = new CaseDays(group, Settings.regions(), Clock.fixed(Instant.EPOCH, JAKARTA));
    private final PlanGuard plan = InMemoryBudgetChanges.guard(group, 100);
    private final CompileReport compile = new CompileReport(
            reports,
            InMemoryDeadlines.due(DUE),
            group,
            payments,
            year -> DEMANDS,
            evidence,
            comparing.receipts(),
            plan,
            journal,
            days);

    @BeforeEach
    void fundsHaveArrived() {
        ledger.open(CASE, AID);
    }

    @Test
    void reportKeepsLinesWithTheirReceipts() {
        assertThat(compile(line(12_000_000, "N-1"), line(7_620_000, "N-2"))).isEqualTo(Outcome.done());

        Report report = reports.latest(CASE).orElseThrow();
        assertThat(report.version()).isOne();
        assertThat(report.spent()).isEqualTo(Rupiah.of(19_620_000));
        assertThat(report.lines()).extracting(ReportedLine::budgetLine).containsOnly("Mesin serut");
        assertThat(journal.facts())
                .singleElement(InstanceOfAssertFactories.type(ReportCompiled.class))
                .satisfies(compiled -> {
                    assertThat(compiled.lines()).isEqualTo(2);
                    assertThat(compiled.spent()).isEqualTo(19_620_000);
                    assertThat(compiled.digests()).hasSize(4).allMatch(digest -> digest.matches("[a-p]{32}"));
                });
    }

    @Test
    void moreThanReceivedNamesTheSurplus() {
        Outcome outcome = compile(line(12_000_000, "N-1"), line(8_000_001, "N-2"));

        assertThat(outcome)
                .isEqualTo(Outcome.refusedField(
                        "lines", "refusal.report.moreThanReceived", Rupiah.of(20_000_001), AID, Rupiah.of(1)));
        assertThat(reports.latest(CASE)).isEmpty();
    }

    @Test
    void everyWrongLineIsNamedAtItsField() {
        WrittenLine good = line(1_000_000, "N-1");
        List<WrittenLine> lines = List.of(
                with(good, "N-2", "0", "1000", "1000", FUNDS),
                with(good, "N-3", "1", "0", "0", FUNDS),
                with(good, "N-4", "999999999", "999999999999999", "1000", FUNDS),
                with(good, "N-5", "1", "1000", "1000", FUNDS.minusDays(1)),
                with(good, "N-6", "1", "1000", "1000", DUE.plusDays(1)),
                with(good, "N-7", "1", "1000", "1000", FUNDS),
                with(good, "N-7", "2", "500", "1000", FUNDS));

        assertRefused(
                compile(lines),
                tuple("lines[0].quantity", "refusal.report.quantity"),
                tuple("lines[1].price", "refusal.report.price"),
                tuple("lines[1].receipts[0].amount", "refusal.report.price"),
                tuple("lines[2].price", "refusal.report.tooMuch"),
                tuple("lines[3].date", "refusal.report.dateOutside"),
                tuple("lines[4].date", "refusal.report.dateOutside"),
                tuple("lines[6].receipts[0].number", "refusal.report.receiptTwice"));
    }

    @Test
    void receiptOfAnotherGroupIsKeptForTheReviewerAndRefusesNothing() {
        var other = new CaseId(new UUID(0, 2));
        compared.usedBy(other, new ReceiptIdentity("TOKO ALAT JAYA", "N-1", FUNDS));
        evidence.looksLike(other, new UUID(3, 4), 7);

        assertThat(compile(line(1_000_000, "N-1"))).isEqualTo(Outcome.done());

        assertThat(likenesses.of(reports.latest(CASE).orElseThrow().id()))
                .extracting(Likeness::kind, Likeness::otherCase, Likeness::distance)
                .containsExactly(tuple(Likeness.Kind.SAME_RECEIPT, other, 0));
        assertThat(journal.last().fact()).isEqualTo(new ReceiptLikenessFound(CASE, 1, 1, 0, 0));
        assertThat(journal.last().act().actor()).isEqualTo(Actor.automation("receipt-likeness"));

        comparing.pictures(evidence, clock).compareNow(CASE);

        assertThat(likenesses.of(reports.latest(CASE).orElseThrow().id()))
                .extracting(Likeness::kind, Likeness::otherCase, Likeness::distance)
                .contains(tuple(Likeness.Kind.LIKE_PICTURE, other, 7));
        assertThat(journal.facts())
                .endsWith(new ReceiptLikenessFound(CASE, 1, 0, 0, 1), new PicturesCompared(CASE, 1, 1));
    }

    @Test
    void theReviewWaitsUntilThePicturesAreCompared() {
        compile(line(1_000_000, "N-1"));
        Report report = reports.latest(CASE).orElseThrow();
        Act now = act("reviewer");
        var review = new ReviewReport(reports, comparisons, journal);
        var answer = new ReviewReport.Command(
                List.of(decision(report.lines().get(0).id(), "ACCEPTED", null, null)), null, false, false, false, null);

        assertRefused(review.handle(CASE, answer, now), tuple("lines", "refusal.review.comparing"));

        comparing.pictures(evidence, clock).compareNow(CASE);
        int facts = journal.facts().size();
        comparing.pictures(evidence, clock).compareNow(CASE);
        assertThat(journal.facts()).as("made once").hasSize(facts);
        assertThat(review.handle(CASE, answer, now)).isEqualTo(Outcome.done());
    }

    @Test
    void theReviewDoesNotWaitForEver() {
        compile(line(1_000_000, "N-1"));
        Report report = reports.latest(CASE).orElseThrow();
        Act later = Act.by(act("reviewer").actor(), act("reviewer").when().plus(Duration.ofMinutes(31)));

        assertThat(comparisons.standing(report.id(), later.when())).isEqualTo(PictureComparisons.Standing.MISSING);
        assertThat(new ReviewReport(reports, comparisons, journal)
                        .handle(
                                CASE,
                                new ReviewReport.Command(
                                        List.of(decision(report.lines().get(0).id(), "ACCEPTED", null, null)),
                                        null,
                                        false,
                                        false,
                                        false,
                                        null),
                                later))
                .isEqualTo(Outcome.done());
    }

    @Test
    void receiptCountsOnlyWithItsPictureAndOneThatHasNotArrivedIsNamed() {
        WrittenLine line = line(1_000_000, "N-1");
        List<WrittenLine.Slip> slips =
                List.of(slip("N-1", "600000", PICTURE), slip("N-2", "300000", null), slip("N-3", "100000", PICTURE));

        assertThat(compile(with(line, slips))).isEqualTo(Outcome.done());
        ReportedLine written = reports.latest(CASE).orElseThrow().lines().get(0);
        assertThat(written.supported()).isEqualTo(Rupiah.of(700_000));
        assertThat(written.gap()).isEqualTo(Rupiah.of(300_000));

        assertThat(compile(
                        line(1_000, "N-7"), with(line, List.of(slip("0232", "5", PICTURE), slip("0233", "5", UNSENT)))))
                .isEqualTo(Outcome.refusedField(
                        "lines[1].receipts[1].evidence", "refusal.report.receiptPicture", "0233", "2"));
    }

    @Test
    void oneLineStandsInAReportOnce() {
        WrittenLine line = line(1_000_000, "N-1");

        assertRefused(
                compile(line, with(line, List.of(slip("N-2", "5", PICTURE)))),
                tuple("lines[1].id", "refusal.report.lineTwice"));
    }

    @Test
    void reportIsSignedAndShowsTheBusinessBeforeDuringAndAfter() {
        List<Annex.Photo> photos = List.of(
                new Annex.Photo(Annex.Moment.BEFORE, null, PICTURE), new Annex.Photo(Annex.Moment.AFTER, null, UNSENT));
        var form = new WrittenReport(
                List.of(line(1_000, "N-1")),
                List.of(),
                photos,
                null,
                null,
                "Hasil",
                null,
                null,
                "Tutup",
                true,
                false,
                null);

        assertRefused(
                compile.handle(CASE, form, act("mentor")),
                tuple("photos[1].evidence", "refusal.report.photo"),
                tuple("treasurerSigned", "refusal.report.treasurerSigned"),
                tuple("statement", "refusal.report.statementMissing"),
                tuple("photos", "refusal.report.photos.DURING"));
    }

    @Test
    void reportWithoutLinesIsRefused() {
        assertRefused(compile(List.of()), tuple("lines", "refusal.report.noLines"));
    }

    @Test
    void attestationNeedsEveryTickAndAReturnItsReason() {
        compile(line(1_000_000, "N-1"));
        var attest = new AttestReport(reports, journal);

        assertRefused(
                attest.handle(
                        CASE,
                        new AttestReport.Command(ReportAttested.Verdict.ATTESTED, true, false, false, null),
                        act("mentor")),
                tuple("kept", "refusal.report.tick"),
                tuple("whole", "refusal.report.tick"));
        assertRefused(
                attest.handle(
                        CASE,
                        new AttestReport.Command(ReportAttested.Verdict.RETURNED, false, false, false, null),
                        act("mentor")),
                tuple("note", "refusal.sayWhy"));

        attest.handle(
                CASE, new AttestReport.Command(ReportAttested.Verdict.ATTESTED, true, true, true, null), act("mentor"));
        assertThat(reports.latest(CASE).orElseThrow().status()).isEqualTo(Report.Status.SUBMITTED);
        assertThat(journal.answer("attestation")).isEqualTo("ATTESTED");
    }

    @Test
    void reviewDecidesEveryOpenLineAndNothingElse() {
        compile(line(1_000_000, "N-1"), line(2_000_000, "N-2"));
        List<UUID> ids = ids();

        assertRefused(review(decision(ids.get(0), "ACCEPTED", null, null)), tuple("lines", "refusal.review.undecided"));
        assertRefused(
                review(decision(ids.get(0), "REJECTED", null, null), decision(ids.get(1), "REJECTED", "OTHER", null)),
                tuple("lines[0].reason", "refusal.review.reason"),
                tuple("lines[1].words", "refusal.review.words"));
        assertRefused(
                review(
                        decision(ids.get(0), "ACCEPTED", null, null),
                        decision(ids.get(0), "ACCEPTED", null, null),
                        decision(ids.get(1), "ACCEPTED", null, null)),
                tuple("lines[1].verdict", "refusal.review.unknownLine"));

        review(decision(ids.get(0), "ACCEPTED", null, null), decision(ids.get(1), "REJECTED", "UNREADABLE", "Kabur"));
        assertThat(journal.last().fact())
                .isEqualTo(new ReportReviewed(
                        CASE,
                        1,
                        1_000_000,
                        2_000_000,
                        null,
                        ReportDigests.verdicts(reports.latest(CASE).orElseThrow())));
    }

    @Test
    void revisionCarriesTheAcceptedLinesClosedAndAsksForTheRest() {
        compile(line(12_000_000, "N-1"), line(8_000_000, "N-2"));
        List<UUID> ids = ids();
        review(decision(ids.get(0), "ACCEPTED", null, null), decision(ids.get(1), "REJECTED", "UNREADABLE", null));

        WrittenReport next = WrittenReport.of(reports.latest(CASE).orElseThrow(), Annex.NONE);
        assertThat(next.lines()).extracting(WrittenLine::id).containsExactly(ids.get(1));
        assertThat(compile(next.lines())).isEqualTo(Outcome.done());

        Report second = reports.latest(CASE).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.lines()).extracting(ReportedLine::id).containsExactlyElementsOf(ids);
        assertThat(second.carried())
                .singleElement()
                .extracting(line -> line.receipts().get(0).number())
                .isEqualTo("N-1");
        assertRefused(compile(line(8_000_001, "N-3")), tuple("lines", "refusal.report.moreThanReceived"));
        assertRefused(
                compile(with(line(1, "x"), "N-1", "1", "12000000", "12000000", FUNDS)),
                tuple("lines[0].receipts[0].number", "refusal.report.receiptTwice"),
                tuple("lines", "refusal.report.moreThanReceived"));
    }

    @Test
    void lineBeyondItsReceiptStaysOpenAndCountsOnlyItsReceipt() {
        compile(with(line(1, "x"), "N-1", "1", "2490000", "2450000", FUNDS));
        review(decision(ids().get(0), "ACCEPTED", null, null));

        Report report = reports.latest(CASE).orElseThrow();
        assertThat(report.accepted()).isEqualTo(Rupiah.of(2_450_000));
        assertThat(report.unsupported()).isEqualTo(Rupiah.of(40_000));
        assertThat(compile.carried(CASE)).isEmpty();
    }

    @Test
    void acceptedSpendingIsBooked() {
        compile(line(19_620_000, "N-1"));
        review(decision(ids().get(0), "ACCEPTED", null, null));
        new AcceptReport(reports, ledger, acceptance, findings, journal)
                .handle(CASE, new AcceptReport.Command(ReportDecided.Verdict.ACCEPTED, null), act("officer"));

        assertThat(journal.last().fact())
                .isEqualTo(new ReportDecided(
                        CASE, 1, ReportDecided.Verdict.ACCEPTED, 19_620_000, 380_000, null, ReportDecided.Rest.REFUND));
        assertThat(journal.answer("refundDue")).isEqualTo(true);
        assertThat(ledger.of(CASE).outstanding()).isEqualTo(Rupiah.of(380_000));
    }

    @Test
    void aLateReportLowersTheClaimByWhatItProvesAndByNoMore() {
        ledger.claim(CASE, DUE.plusDays(70));
        ledger.giveBack(CASE, Rupiah.of(5_000_000));
        compile(line(12_000_000, "N-1"));
        review(decision(ids().get(0), "ACCEPTED", null, null));
        assertThat(accept().rest()).isEqualTo(ReportDecided.Rest.CLAIM);
        assertThat(ledger.of(CASE).outstanding()).isEqualTo(Rupiah.of(3_000_000));

        ledger.giveBack(CASE, Rupiah.of(3_000_000));
        assertThat(accept().rest()).as("the recovery is over already").isEqualTo(ReportDecided.Rest.CLAIM);
        assertThat(ledger.of(CASE).outstanding()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void aLateReportThatProvesTheRestEndsTheRecoveryUnlessASlipWaits() {
        ledger.claim(CASE, DUE.plusDays(70));
        ledger.giveBack(CASE, Rupiah.of(8_000_000));
        compile(line(12_000_000, "N-1"));
        review(decision(ids().get(0), "ACCEPTED", null, null));
        acceptance.slip = true;
        assertThat(accept().rest()).isEqualTo(ReportDecided.Rest.CLAIM);
        acceptance.slip = false;
        ledger.accept(CASE, Rupiah.ZERO);
        assertThat(accept().rest()).isEqualTo(ReportDecided.Rest.CLAIM_SETTLED);
    }

    /** What the group had paid back of spending that is proven after all was too much: it is a credit and stays in sight. */
    @Test
    void whatWasPaidBackOfProvenSpendingBecomesACredit() {
        ledger.claim(CASE, DUE.plusDays(70));
        ledger.giveBack(CASE, Rupiah.of(15_000_000));
        compile(line(10_000_000, "N-1"));
        review(decision(ids().get(0), "ACCEPTED", null, null));

        ReportDecided settled = accept();
        assertThat(settled.accepted()).isEqualTo(10_000_000);
        assertThat(settled.overpaid()).isEqualTo(5_000_000);
        assertThat(settled.rest()).isEqualTo(ReportDecided.Rest.CLAIM_SETTLED);
        assertThat(ledger.of(CASE).returned()).isEqualTo(Rupiah.of(10_000_000));
        assertThat(ledger.of(CASE).outstanding()).isEqualTo(Rupiah.ZERO);
        assertThat(acceptance.credit).isEqualTo(Rupiah.of(5_000_000));
    }

    private static final class NothingWaits implements AcceptanceGuard {

        private Rupiah credit = Rupiah.ZERO;
        private boolean slip;

        @Override
        public Optional<Outcome> against(CaseId caseId) {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> againstEnding(CaseId caseId) {
            return Optional.empty();
        }

        @Override
        public boolean isSlipWaiting(CaseId caseId) {
            return slip;
        }

        @Override
        public void credit(CaseId caseId, Rupiah overpaid) {
            credit = credit.plus(overpaid);
        }
    }

    private ReportDecided accept() {
        new AcceptReport(reports, ledger, acceptance, findings, journal)
                .handle(CASE, new AcceptReport.Command(ReportDecided.Verdict.ACCEPTED, null), act("officer"));
        return (ReportDecided) journal.last().fact();
    }

    @Test
    void ofARejectedReportCountsWhatItsReviewerAccepted() {
        compile(line(12_000_000, "N-1"), line(8_000_000, "N-2"));
        List<UUID> ids = ids();
        review(decision(ids.get(0), "ACCEPTED", null, null), decision(ids.get(1), "REJECTED", "NO_EVIDENCE", null));

        assertThat(new RejectReport(reports, ledger).reject(CASE).outstanding()).isEqualTo(Rupiah.of(8_000_000));
        assertThat(reports.latest(CASE).orElseThrow().status()).isEqualTo(Report.Status.REJECTED);
    }

    @Test
    void aPlannedLineHoldsAllThatIsSpentOnIt() {
        var strict = new CompileReport(
                reports,
                InMemoryDeadlines.due(DUE),
                group,
                payments,
                year -> DEMANDS,
                evidence,
                comparing.receipts(),
                InMemoryBudgetChanges.guard(group, 10),
                journal,
                days);

        assertRefused(
                strict.handle(CASE, form(List.of(line(12_000_000, "N-1"), line(1_200_001, "N-2"))), act("mentor")),
                tuple("lines", "refusal.plan.exceeded"));
    }

    @Test
    void acceptanceMayGoBackToTheReviewerWithAReason() {
        compile(line(1_000_000, "N-1"));
        var accept = new AcceptReport(reports, ledger, acceptance, findings, journal);

        assertRefused(
                accept.handle(CASE, new AcceptReport.Command(ReportDecided.Verdict.RETURNED, null), act("officer")),
                tuple("note", "refusal.sayWhy"));
        accept.handle(
                CASE, new AcceptReport.Command(ReportDecided.Verdict.RETURNED, "Baris 1 belum jelas"), act("officer"));

        assertThat(journal.answer("acceptance")).isEqualTo("RETURNED");
        assertThat(ledger.of(CASE).accepted()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void markOfFraudNeedsAReasonAndBecomesAFindingAndSuspendsTheCase() {
        compile(line(12_000_000, "N-1"));
        var review = new ReviewReport(reports, new InMemoryComparisons(), journal);
        var accepted = List.of(decision(ids().get(0), "ACCEPTED", null, null));
        assertRefused(
                review.handle(
                        CASE, new ReviewReport.Command(accepted, null, false, true, false, "Tak ada"), act("reviewer")),
                tuple("lines", "refusal.review.fraudWithoutLine"));
        var lines = List.of(decision(ids().get(0), "REJECTED", "NO_EVIDENCE", null));
        assertRefused(
                review.handle(CASE, new ReviewReport.Command(lines, null, false, true, false, null), act("reviewer")),
                tuple("fraudWords", "refusal.sayWhy"));
        review.handle(CASE, new ReviewReport.Command(lines, null, false, true, false, "Tak ada"), act("reviewer"));

        var rules = new FixedRules(
                inputs -> List.of(Map.of("outcome", Boolean.TRUE.equals(inputs.get("fraud")) ? "FRAUD" : "ACCEPT")));
        var suspensions = new RememberedSuspensions();
        ReportJudged judged = new JudgeReport(
                        new ReportOutcome(rules, reports, payments, ledger, new OneGroup(CASE), Settings.programme()),
                        reports,
                        findings,
                        suspensions,
                        journal)
                .judge(CASE, act("reviewer"));

        assertThat(judged.result()).isEqualTo(ReportJudged.Result.FRAUD);
        assertThat(suspensions.grounds()).containsExactly(Suspension.Ground.FRAUD);
        assertThat(findings.openOf(CASE)).singleElement().satisfies(finding -> {
            assertThat(finding.category()).isEqualTo(Finding.Category.FICTITIOUS);
            assertThat(finding.amount()).isEqualTo(AID);
            assertThat(finding.raisedBy()).isEqualTo("reviewer");
        });
    }

    private Outcome compile(WrittenLine... lines) {
        return compile(List.of(lines));
    }

    private Outcome compile(List<WrittenLine> lines) {
        return compile.handle(CASE, form(lines), act("mentor"));
    }

    private static WrittenReport form(List<WrittenLine> lines) {
        return new WrittenReport(
                lines,
                List.of(),
                photos(),
                null,
                null,
                "Usaha berjalan",
                null,
                null,
                "Terima kasih",
                true,
                true,
                PICTURE);
    }

    private List<UUID> ids() {
        return reports.latest(CASE).orElseThrow().open().stream()
                .map(ReportedLine::id)
                .toList();
    }

    private Outcome review(LineDecision... lines) {
        return new ReviewReport(reports, new InMemoryComparisons(), journal)
                .handle(
                        CASE,
                        new ReviewReport.Command(List.of(lines), null, false, false, false, null),
                        act("reviewer"));
    }

    private static LineDecision decision(UUID id, String verdict, @Nullable String reason, @Nullable String words) {
        return new LineDecision(
                id,
                ReportedLine.Verdict.valueOf(verdict),
                reason == null ? null : ReportedLine.Reason.valueOf(reason),
                words);
    }

    private static WrittenLine line(long price, String receipt) {
        return new WrittenLine(
                UUID.nameUUIDFromBytes(receipt.getBytes(StandardCharsets.UTF_8)),
                OneGroup.MACHINE.id(),
                "Mesin serut bambu",
                FUNDS,
                "Toko Alat Jaya",
                BigDecimal.ONE,
                "unit",
                Rupiah.of(price),
                ReportedLine.Method.TUNAI,
                List.of(slip(receipt, String.valueOf(price), PICTURE)));
    }

    private static List<Annex.Photo> photos() {
        return Arrays.stream(Annex.Moment.values())
                .map(moment -> new Annex.Photo(moment, null, PICTURE))
                .toList();
    }

    private static WrittenLine with(WrittenLine line, List<WrittenLine.Slip> slips) {
        return new WrittenLine(
                line.id(),
                line.budgetLine(),
                line.item(),
                line.date(),
                line.vendor(),
                line.quantity(),
                line.unit(),
                line.price(),
                line.method(),
                slips);
    }

    private static WrittenLine.Slip slip(String number, String amount, @Nullable UUID picture) {
        return new WrittenLine.Slip(Receipt.Type.NOTA, number, Rupiah.of(Long.parseLong(amount)), false, picture);
    }

    private static WrittenLine with(
            WrittenLine line, String receipt, String quantity, String price, String receiptAmount, LocalDate date) {
        return new WrittenLine(
                UUID.randomUUID(),
                line.budgetLine(),
                line.item(),
                date,
                line.vendor(),
                new BigDecimal(quantity),
                line.unit(),
                Rupiah.of(Long.parseLong(price)),
                line.method(),
                List.of(slip(receipt, receiptAmount, PICTURE)));
    }

    private static Act act(String who) {
        return Act.by(
                new Actor(who, Duty.MENTOR), TODAY.atTime(9, 0).atZone(JAKARTA).toInstant());
    }

    private static void assertRefused(Outcome outcome, org.assertj.core.groups.Tuple... refusals) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusals())
                .extracting(Refusal::field, Refusal::messageKey)
                .containsExactly(refusals));
    }
}
