package id.pendamping.sampling;

import id.pendamping.accountability.SampleStore;
import id.pendamping.desk.Deed;
import id.pendamping.draw.SampleSeed;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The samples of all phases as anybody may look at them, and what proves that they were drawn by chance. */
@Component
public class Samples {

    /**
     * The sample of one phase.
     *
     * @param drawnFrom reviewed versions
     * @param drawn how many of them a second reviewer sees, {@code reviewed} has seen
     * @param open groups whose report is not judged yet
     * @param revealedFrom day from which the seed may be revealed although groups are open
     * @param seed in hexadecimal, once it is revealed
     */
    public record View(
            Phase phase,
            String commitment,
            int percent,
            Instant committedAt,
            int drawnFrom,
            int drawn,
            int reviewed,
            int open,
            LocalDate revealedFrom,
            boolean mayBeRevealed,
            @Nullable Instant revealedAt,
            @Nullable String seed) {}

    /** A version whose draw is not what the seed says. */
    public record Difference(String number, int version) {}

    /** The result of drawing everything again, with the first few differences. */
    public record Check(int redrawn, int differing, List<Difference> first) {}

    /** Nothing has to be said to reveal a seed. */
    public record Reveal() {}

    private static final int AT_A_TIME = 1_000;
    private static final int SHOWN = 20;

    private final SampleStore samples;
    private final Programme programme;
    private final Journal journal;
    private final RegionDays days;

    public Samples(SampleStore samples, Programme programme, Journal journal, RegionDays days) {
        this.samples = samples;
        this.programme = programme;
        this.journal = journal;
        this.days = days;
    }

    /** Latest phase first. */
    public List<View> all() {
        return samples.all().stream()
                .map(this::view)
                .sorted(Comparator.comparing((View view) -> view.phase().year())
                        .thenComparing(view -> view.phase().ordinal())
                        .reversed())
                .toList();
    }

    /** Tells everybody the seed, when no report is left that could still be drawn or the day has come. */
    public Deed<Reveal> revealing() {
        return Deed.ofSubject(
                "reveal-sample",
                Duty.ADMINISTRATOR,
                Reveal.class,
                (phase, command, act) -> reveal(UUID.fromString(phase.id()), act));
    }

    Outcome reveal(UUID phaseId, Act act) {
        Optional<View> found = samples.all().stream()
                .filter(one -> one.phaseId().equals(phaseId))
                .findFirst()
                .map(this::view);
        if (found.isEmpty()) {
            return Outcome.refused("refusal.sample.unknown");
        }
        View view = found.get();
        if (view.revealedAt() != null) {
            return Outcome.done();
        }
        if (!view.mayBeRevealed()) {
            return Outcome.refused("refusal.sample.open", view.open(), view.revealedFrom());
        }
        SampleSeed seed = samples.of(phaseId).orElseThrow().seed();
        samples.reveal(phaseId, act.when());
        journal.record(new SampleRevealed(phaseId, seed.hex()), act);
        return Outcome.done();
    }

    /** Draws every reviewed version of the phase again and compares books and journal; empty while the seed is sealed. */
    @Transactional
    public Optional<Check> check(UUID phaseId) {
        return samples.of(phaseId).filter(SampleStore.Sample::isRevealed).map(this::redraw);
    }

    private Check redraw(SampleStore.Sample sample) {
        int redrawn = 0;
        int differing = 0;
        List<Difference> first = new ArrayList<>();
        List<SampleStore.Reviewed> page = samples.reviewed(sample.phaseId(), null, AT_A_TIME);
        while (!page.isEmpty()) {
            for (SampleStore.Reviewed version : page) {
                redrawn++;
                if (!agrees(sample, version)) {
                    differing++;
                    if (first.size() < SHOWN) {
                        first.add(new Difference(version.number(), version.version()));
                    }
                }
            }
            page = samples.reviewed(sample.phaseId(), page.get(page.size() - 1), AT_A_TIME);
        }
        return new Check(redrawn, differing, first);
    }

    private static boolean agrees(SampleStore.Sample sample, SampleStore.Reviewed version) {
        Boolean said = version.seedKnown() || sample.bySeed(version.caseId(), version.version());
        return said.equals(version.drawn()) && said.equals(version.told());
    }

    private View view(SampleStore.Committed sample) {
        Phase phase = programme.phase(sample.phaseId());
        SampleStore.Counts counts = samples.counts(sample.phaseId());
        LocalDate from = phase.closes()
                .plusDays(samples.terms(programme.edition(phase.year(), phase.opens()))
                        .revealDays());
        LocalDate today = days.atMinistry();
        return new View(
                phase,
                sample.commitment(),
                sample.percent(),
                sample.committedAt(),
                counts.drawnFrom(),
                counts.drawn(),
                counts.reviewed(),
                counts.open(),
                from,
                sample.revealedAt() == null && (counts.open() == 0 || !today.isBefore(from)),
                sample.revealedAt(),
                sample.revealedAt() == null
                        ? null
                        : samples.of(sample.phaseId()).orElseThrow().seed().hex());
    }
}
