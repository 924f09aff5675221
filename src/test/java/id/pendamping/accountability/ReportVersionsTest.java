package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.budget.InMemoryBudgetChanges;
import id.pendamping.deadlines.InMemoryDeadlines;
import id.pendamping.disbursement.InMemoryPayments;
import id.pendamping.evidence.ArrivedEvidence;
import id.pendamping.group.CaseDays;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.ledger.InMemoryLedger;
import id.pendamping.likeness.Comparing;
import id.pendamping.likeness.InMemoryComparisons;
import id.pendamping.likeness.InMemoryLikenesses;
import id.pendamping.programme.ReportDemands;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is reported, reviewed and revised: the sums agree, closed lines stay closed, and what was reported stays. */
class ReportVersionsTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final LocalDate FUNDS = LocalDate.of(2023, 10, 16);
    private static final int ROUNDS = 4;
    private static final int MOST_LINES = 7;

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryReports reports = new InMemoryReports();
    private final InMemoryLedger ledger = new InMemoryLedger();
    private final ArrivedEvidence evidence = new ArrivedEvidence();
    private int receiptNumber;

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsThroughEveryRevision(long seed) {
        Random random = new Random(seed);
        Rupiah received = Rupiah.of(1_000_000 + random.nextLong(20_000_000));
        CompileReport compile = compileReport(received);
        ledger.open(CASE, received);
        List<WrittenLine> typed = lines(random, received);
        List<Report> written = new ArrayList<>();

        for (int round = 0; round < ROUNDS; round++) {
            Outcome outcome = compile.handle(CASE, form(typed), act());
            if (outcome instanceof Outcome.Refused) {
                assertThat(tooMuch(compile, typed, received)
                                || typed.isEmpty() && closed(compile).isEmpty())
                        .as("refused for its sum alone: %s", outcome)
                        .isTrue();
                return;
            }
            Report handedIn = reports.latest(CASE).orElseThrow();
            sumsAgree(handedIn, received);
            assertThat(handedIn.version()).isEqualTo(round + 1);
            assertThat(handedIn.lines()).extracting(ReportedLine::id).doesNotHaveDuplicates();
            assertThat(handedIn.open())
                    .extracting(ReportedLine::id)
                    .containsExactlyElementsOf(
                            typed.stream().map(WrittenLine::id).toList());

            Report reviewed = review(random);
            sumsAgree(reviewed, received);
            written.add(reviewed);
            ledger.accept(CASE, reviewed.accepted());
            assertThat(ledger.of(CASE).outstanding()).isEqualTo(received.minus(reviewed.accepted()));

            assertThat(compile.carried(CASE))
                    .as("closed: accepted in full, in this review or before")
                    .extracting(ReportedLine::id)
                    .containsExactlyElementsOf(reviewed.lines().stream()
                            .filter(line -> line.accepted().equals(line.amount()))
                            .map(ReportedLine::id)
                            .toList());
            typed = WrittenReport.of(reviewed, Annex.NONE).lines();
            assertThat(typed)
                    .as("open again: the rest, under the same ids")
                    .extracting(WrittenLine::id)
                    .containsExactlyElementsOf(reviewed.lines().stream()
                            .filter(line -> !line.accepted().equals(line.amount()))
                            .map(ReportedLine::id)
                            .toList());
            assertThat(reports.versions()).as("what was reported stays").isEqualTo(written);
        }
    }

    private static void sumsAgree(Report report, Rupiah received) {
        for (ReportedLine line : report.lines()) {
            assertThat(line.supported().plus(line.gap())).isEqualTo(line.amount());
            assertThat(line.supported()).isEqualTo(smaller(line.amount(), line.receiptSum()));
            assertThat(line.accepted()).isLessThanOrEqualTo(line.supported());
        }
        assertThat(report.supported().plus(report.gap())).isEqualTo(report.spent());
        assertThat(report.accepted().plus(report.unsupported())).isEqualTo(report.spent());
        assertThat(report.accepted()).isLessThanOrEqualTo(report.supported());
        assertThat(report.spent()).isLessThanOrEqualTo(received);
    }

    private boolean tooMuch(CompileReport compile, List<WrittenLine> typed, Rupiah received) {
        Rupiah sum = closed(compile).stream()
                .map(ReportedLine::amount)
                .reduce(form(typed).sum(), Rupiah::plus);
        return sum.isMoreThan(received);
    }

    private static List<ReportedLine> closed(CompileReport compile) {
        return compile.carried(CASE);
    }

    private Report review(Random random) {
        Report report = reports.latest(CASE).orElseThrow();
        List<LineDecision> decisions = report.open().stream()
                .map(line -> random.nextInt(3) > 0
                        ? new LineDecision(line.id(), ReportedLine.Verdict.ACCEPTED, null, null)
                        : new LineDecision(
                                line.id(), ReportedLine.Verdict.REJECTED, ReportedLine.Reason.UNREADABLE, null))
                .toList();
        assertThat(new ReviewReport(reports, new InMemoryComparisons(), journal)
                        .handle(CASE, new ReviewReport.Command(decisions, null, false, false, false, null), act()))
                .isEqualTo(Outcome.done());
        return reports.latest(CASE).orElseThrow();
    }

    private List<WrittenLine> lines(Random random, Rupiah received) {
        List<WrittenLine> lines = new ArrayList<>();
        for (int i = random.nextInt(MOST_LINES); i >= 0; i--) {
            long price = 1 + random.nextLong(received.amount() / 4);
            lines.add(new WrittenLine(
                    new UUID(random.nextLong(), random.nextLong()),
                    OneGroup.MACHINE.id(),
                    "Mesin",
                    FUNDS,
                    "Toko",
                    BigDecimal.ONE,
                    "unit",
                    Rupiah.of(price),
                    ReportedLine.Method.TUNAI,
                    slips(random, price)));
        }
        return lines;
    }

    /** Sometimes none, sometimes less than the line, sometimes more, sometimes without a picture. */
    private List<WrittenLine.Slip> slips(Random random, long price) {
        List<WrittenLine.Slip> slips = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            long amount = random.nextBoolean() ? price : 1 + random.nextLong(price);
            UUID picture = random.nextInt(4) > 0 ? ArrivedEvidence.PICTURE : null;
            slips.add(slip(amount, picture));
        }
        return slips;
    }

    private WrittenLine.Slip slip(long amount, @Nullable UUID picture) {
        return new WrittenLine.Slip(Receipt.Type.NOTA, "N-" + ++receiptNumber, Rupiah.of(amount), false, picture);
    }

    private CompileReport compileReport(Rupiah received) {
        var demands = new ReportDemands(0, false, Rupiah.of(5_000_000), 5, 21, BigDecimal.valueOf(2), 5);
        return new CompileReport(
                reports,
                InMemoryDeadlines.due(LocalDate.of(2023, 12, 1)),
                new OneGroup(CASE),
                InMemoryPayments.confirmed(received, FUNDS),
                year -> demands,
                evidence,
                new Comparing(
                                new InMemoryComparedReports(CASE, reports),
                                new InMemoryComparisons(),
                                new InMemoryLikenesses(),
                                journal)
                        .receipts(),
                InMemoryBudgetChanges.guard(new OneGroup(CASE), 100_000),
                journal,
                new CaseDays(new OneGroup(CASE), Settings.regions(), Clock.fixed(Instant.EPOCH, JAKARTA)));
    }

    private static WrittenReport form(List<WrittenLine> lines) {
        return new WrittenReport(
                lines, List.of(), List.of(), null, null, "Hasil", null, null, "Tutup", false, false, null);
    }

    private static Rupiah smaller(Rupiah one, Rupiah other) {
        return one.isMoreThan(other) ? other : one;
    }

    private static Act act() {
        return Act.by(
                new Actor("mentor", Duty.MENTOR),
                FUNDS.plusDays(20).atTime(9, 0).atZone(JAKARTA).toInstant());
    }
}
