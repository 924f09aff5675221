package id.pendamping.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.deadlines.ReportDueSet;
import id.pendamping.draw.RepeatableSeeds;
import id.pendamping.draw.SampleCommitted;
import id.pendamping.draw.SampleSeed;
import id.pendamping.group.OneGroup;
import id.pendamping.group.Settings;
import id.pendamping.journal.Fact;
import id.pendamping.journal.RecordingJournal;
import id.pendamping.programme.RegionDays;
import id.pendamping.sampling.SampleRevealed;
import id.pendamping.sampling.Samples;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From the seed of a phase to its reveal. */
class SampleTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final UUID PHASE = new UUID(0, 9);
    private static final Instant NOW = Instant.parse("2023-11-15T03:00:00Z");

    private final RecordingJournal journal = new RecordingJournal();
    private final InMemoryReports reports = new InMemoryReports();

    @Test
    void theSeedIsCommittedToOnceAndBeforeAnythingIsDrawn() {
        InMemorySamples samples = new InMemorySamples(10);
        compile(1);
        draw(samples, "ratna");
        compile(2);
        draw(samples, "ratna");

        assertThat(journal.facts())
                .extracting(Fact::getClass)
                .containsExactly(SampleCommitted.class, ReportDrawn.class, ReportDrawn.class);
        SampleSeed seed = samples.of(PHASE).orElseThrow().seed();
        assertThat(journal.facts().get(0)).isEqualTo(new SampleCommitted(PHASE, seed.commitment(), 10));
        assertThat(journal.facts().get(2)).isEqualTo(new ReportDrawn(CASE, 2, seed.draws(CASE + "2", 10)));
    }

    @Test
    void theMoneyOfTheFirstGroupIsReasonEnoughToCommit() {
        InMemorySamples samples = new InMemorySamples(10);
        Act act = act("officer");
        commitment(samples).on(journal.record(new ReportDueSet(CASE, LocalDate.of(2023, 12, 1), "NONE", 1, null), act));
        commitment(samples).on(journal.record(new ReportDueSet(CASE, LocalDate.of(2023, 12, 1), "NONE", 1, null), act));

        assertThat(journal.facts())
                .filteredOn(SampleCommitted.class::isInstance)
                .hasSize(1);
        assertThat(journal.facts().get(1)).isInstanceOf(SampleCommitted.class);
    }

    @Test
    void aVersionIsDrawnOnceHoweverOftenItIsReviewed() {
        InMemorySamples samples = new InMemorySamples(100);
        compile(1);
        draw(samples, "ratna");
        int told = journal.facts().size();

        assertThat(draw(samples, "indra")).isEqualTo(new ReportDrawn(CASE, 1, true));
        assertThat(journal.facts()).hasSize(told);
        assertThat(samples.firstReviewer(CASE)).contains("indra");
    }

    @Test
    void theSecondReviewerHasTheLastWordAndSaysHowManyLinesChanged() {
        InMemorySamples samples = new InMemorySamples(100);
        compile(1);
        Report report = reports.latest(CASE).orElseThrow();
        decide(report, ReportedLine.Verdict.ACCEPTED, ReportedLine.Verdict.REJECTED, ReportedLine.Verdict.REJECTED);
        draw(samples, "ratna");
        SecondReview review = new SecondReview(reports, samples, journal);
        SecondReview.Command blank =
                SecondReview.Command.of(reports.latest(CASE).orElseThrow());
        assertThat(blank.lines()).extracting(LineDecision::verdict).containsOnlyNulls();

        assertThat(review.handle(CASE, new SecondReview.Command(List.of(), null), act("indra")))
                .isEqualTo(Outcome.refusedField("lines", "refusal.review.undecided", 3));
        assertThat(review.handle(CASE, form(report, "REJECTED", "REJECTED", "ACCEPTED"), act("indra")))
                .isEqualTo(Outcome.done());

        assertThat(journal.last().fact())
                .isEqualTo(new ReportSecondReviewed(
                        CASE,
                        1,
                        2,
                        3_000_000,
                        3_000_000,
                        ReportDigests.verdicts(reports.latest(CASE).orElseThrow())));
        assertThat(samples.secondReviewer()).contains("indra");
        assertThat(reports.latest(CASE).orElseThrow().accepted()).isEqualTo(Rupiah.of(3_000_000));
    }

    @Test
    void theSeedStaysSealedUntilAllIsJudgedOrItsDayHasCome() {
        InMemorySamples samples = new InMemorySamples(10);
        compile(1);
        draw(samples, "ratna");
        samples.stillOpen(3);
        LocalDate day = Settings.PHASE.closes().plusDays(100);
        Samples early = samples(samples, day.minusDays(1));

        assertThat(reveal(early, PHASE, act("dian"))).isEqualTo(Outcome.refused("refusal.sample.open", 3, day));
        assertThat(early.all()).singleElement().satisfies(view -> {
            assertThat(view.seed()).isNull();
            assertThat(view.mayBeRevealed()).isFalse();
        });
        assertThat(early.check(PHASE)).isEmpty();
        assertThat(reveal(early, new UUID(0, 8), act("dian"))).isEqualTo(Outcome.refused("refusal.sample.unknown"));

        Samples late = samples(samples, day);
        assertThat(reveal(late, PHASE, act("dian"))).isEqualTo(Outcome.done());
        SampleSeed seed = samples.of(PHASE).orElseThrow().seed();
        assertThat(journal.last().fact()).isEqualTo(new SampleRevealed(PHASE, seed.hex()));
        assertThat(late.all().get(0).seed()).isEqualTo(seed.hex());
        int told = journal.facts().size();
        assertThat(reveal(late, PHASE, act("dian"))).as("a second press").isEqualTo(Outcome.done());
        assertThat(journal.facts()).hasSize(told);
    }

    @Test
    void whenNothingIsOpenTheSeedMayBeRevealedAtOnce() {
        InMemorySamples samples = new InMemorySamples(0);
        compile(1);
        draw(samples, "ratna");

        assertThat(reveal(samples(samples, LocalDate.of(2023, 9, 1)), PHASE, act("dian")))
                .isEqualTo(Outcome.done());
        compile(2);
        assertThat(draw(samples, "ratna").drawn())
                .as("nobody can hide behind a known seed")
                .isTrue();
    }

    @Test
    void drawingAgainFindsWhatWasNotDrawnByTheSeed() {
        InMemorySamples samples = new InMemorySamples(10);
        compile(1);
        draw(samples, "ratna");
        Samples all = samples(samples, LocalDate.of(2023, 9, 1));
        reveal(all, PHASE, act("dian"));
        boolean said = samples.of(PHASE).orElseThrow().seed().draws(CASE + "1", 10);

        samples.write(version("A", said, said, false));
        samples.write(version("B", true, true, true));
        assertThat(all.check(PHASE)).contains(new Samples.Check(2, 0, List.of()));

        samples.write(version("C", !said, !said, false));
        samples.write(version("D", said, !said, false));
        samples.write(version("E", null, null, false));
        assertThat(all.check(PHASE))
                .contains(new Samples.Check(
                        5,
                        3,
                        List.of(
                                new Samples.Difference("C", 1),
                                new Samples.Difference("D", 1),
                                new Samples.Difference("E", 1))));
    }

    private static Outcome reveal(Samples samples, UUID phase, Act act) {
        return samples.revealing().handle(new Subject(Subject.Kind.PHASE, phase.toString()), new Samples.Reveal(), act);
    }

    private static SampleStore.Reviewed version(
            String number, @Nullable Boolean drawn, @Nullable Boolean told, boolean seedKnown) {
        return new SampleStore.Reviewed(CASE, number, 1, drawn, told, seedKnown);
    }

    private SampleCommitment commitment(InMemorySamples samples) {
        return new SampleCommitment(samples, new OneGroup(CASE), journal, RepeatableSeeds.from(new Random(5)));
    }

    private ReportDrawn draw(InMemorySamples samples, String reviewer) {
        return new DrawSample(commitment(samples), samples, reports, journal).draw(CASE, act(reviewer));
    }

    private Samples samples(InMemorySamples samples, LocalDate today) {
        Instant noon = today.atTime(12, 0).atZone(JAKARTA).toInstant();
        return new Samples(
                samples, Settings.programme(), journal, new RegionDays(Settings.regions(), Clock.fixed(noon, JAKARTA)));
    }

    private void compile(int version) {
        List<ReportedLine> lines = List.of(line(1, 1_000_000), line(2, 2_000_000), line(3, 3_000_000));
        var chapters = new Report.Chapters(null, null, "Usaha berjalan", null, null, "Terima kasih");
        reports.write(
                CASE,
                new Report(new UUID(2, version), version, Report.Status.SUBMITTED, chapters, lines),
                Annex.NONE,
                "m",
                NOW);
    }

    private void decide(Report report, ReportedLine.Verdict... verdicts) {
        for (int i = 0; i < verdicts.length; i++) {
            ReportedLine.Reason reason =
                    verdicts[i] == ReportedLine.Verdict.REJECTED ? ReportedLine.Reason.UNREADABLE : null;
            reports.decide(
                    report.id(),
                    List.of(new ReportStore.Decision(report.lines().get(i).id(), verdicts[i], reason, null)));
        }
    }

    private static SecondReview.Command form(Report report, String... verdicts) {
        List<LineDecision> lines = new java.util.ArrayList<>();
        for (int i = 0; i < verdicts.length; i++) {
            lines.add(new LineDecision(
                    report.lines().get(i).id(),
                    ReportedLine.Verdict.valueOf(verdicts[i]),
                    ReportedLine.Reason.NO_EVIDENCE,
                    null));
        }
        return new SecondReview.Command(lines, "Sudah dilihat lagi");
    }

    private static ReportedLine line(int number, long amount) {
        return new ReportedLine(
                new UUID(3, number),
                number,
                OneGroup.MACHINE.id(),
                OneGroup.MACHINE.description(),
                "Mesin",
                LocalDate.of(2023, 11, 1),
                "Toko Alat Jaya",
                BigDecimal.ONE,
                "unit",
                Rupiah.of(amount),
                Rupiah.of(amount),
                ReportedLine.Method.TUNAI,
                List.of(new Receipt(
                        UUID.randomUUID(),
                        Receipt.Type.NOTA,
                        "N-" + number,
                        Rupiah.of(amount),
                        false,
                        UUID.randomUUID())),
                null,
                null,
                null,
                false);
    }

    private static Act act(String who) {
        return Act.by(new Actor(who, Duty.REPORT_REVIEWER), NOW);
    }
}
