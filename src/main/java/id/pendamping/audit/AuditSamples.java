package id.pendamping.audit;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.desk.Deed;
import id.pendamping.draw.SampleSeed;
import id.pendamping.draw.Seeds;
import id.pendamping.journal.GroupedHex;
import id.pendamping.journal.Journal;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Samples by monetary unit over the rupiah of a phase. The hash of the seed is told before the draw and every commitment
 * stays on record, so that nobody can draw until it suits; the seed and the groups are told with the draw, so that anybody
 * can draw again.
 */
@Component
public class AuditSamples {

    static final int MOST_HITS = 1_000;

    /** A sample; {@code items}, {@code total} and {@code digest} of the groups are known once it is drawn. */
    public record Sample(
            UUID id,
            UUID phaseId,
            int hits,
            String commitment,
            String committedBy,
            Instant committedAt,
            @Nullable Instant drawnAt,
            int items,
            Rupiah total,
            @Nullable String digest) {

        public Subject phase() {
            return new Subject(Subject.Kind.PHASE, phaseId.toString());
        }

        public boolean isDrawn() {
            return drawnAt != null;
        }
    }

    /** A group as it was when the sample was drawn; {@code upto} counts the rupiah of all groups up to this one. */
    public record Item(int position, String number, Rupiah disbursed, Rupiah upto, int hits) {}

    /** How anybody draws again. */
    public record Key(String seed, long interval, long start) {}

    private final AuditSampleStore store;
    private final Seeds seeds;
    private final Accounts accounts;
    private final Journal journal;

    AuditSamples(AuditSampleStore store, Seeds seeds, Accounts accounts, Journal journal) {
        this.store = store;
        this.seeds = seeds;
        this.accounts = accounts;
        this.journal = journal;
    }

    /** How many hits a sample is to have. */
    public record Order(int hits) {}

    /** Nothing has to be said to draw. */
    public record Draw() {}

    /** Makes the seed and tells its hash. */
    public Deed<Order> committing() {
        return Deed.ofSubject(
                        "commit-audit-sample",
                        Duty.AUDITOR,
                        Order.class,
                        (phase, order, act) -> commit(UUID.fromString(phase.id()), order.hits(), act))
                .onlyFor(AuditSamples::seesWholePhases);
    }

    /** Draws from all groups of the phase that have been paid by now, and tells the seed. */
    public Deed<Draw> drawing(Sample sample) {
        return Deed.ofSubject("draw-audit-sample", Duty.AUDITOR, Draw.class, (phase, command, act) -> draw(sample, act))
                .onlyFor(account -> mayDraw(account, sample));
    }

    /** A sample spans all regions of a phase, so its makers do too. */
    public static boolean seesWholePhases(Account account) {
        return account.holds(Duty.AUDITOR) && account.regions().isEmpty();
    }

    /** The auditor who committed to it draws it; another one may when that account is closed. */
    public boolean mayDraw(Account account, Sample sample) {
        return seesWholePhases(account)
                && (sample.committedBy().equals(account.id())
                        || accounts.find(sample.committedBy()).isEmpty());
    }

    private Outcome commit(UUID phase, int hits, Act act) {
        if (hits < 1 || hits > MOST_HITS) {
            return Outcome.refusedField("hits", "refusal.audit.hits", MOST_HITS);
        }
        SampleSeed seed = seeds.fresh();
        UUID id = UUID.randomUUID();
        store.commit(id, phase, hits, seed, act.actor().id(), act.when());
        journal.record(new AuditSampleCommitted(phase, id, seed.commitment(), hits), act);
        return Outcome.done();
    }

    private Outcome draw(Sample sample, Act act) {
        if (store.find(sample.id()).filter(Sample::isDrawn).isPresent()) {
            return Outcome.done();
        }
        List<AuditSampleStore.Paid> paid = store.paid(sample.phaseId());
        long total = paid.stream().mapToLong(AuditSampleStore.Paid::disbursed).sum();
        if (total < sample.hits()) {
            return Outcome.refused("refusal.audit.nothingPaid");
        }
        SampleSeed seed = store.seed(sample.id());
        int[] hits = MonetaryUnits.of(seed, sample.id(), sample.hits(), total)
                .on(paid.stream().map(AuditSampleStore.Paid::disbursed).toList());
        String digest = digest(paid);
        store.draw(sample.id(), paid, hits, total, digest, act.when());
        int drawn = (int) Arrays.stream(hits).filter(hit -> hit > 0).count();
        journal.record(
                new AuditSampleDrawn(
                        sample.phaseId(), sample.id(), seed.hex(), paid.size(), total, drawn, GroupedHex.of(digest)),
                act);
        return Outcome.done();
    }

    /** Latest first. */
    public List<Sample> all() {
        return store.all();
    }

    public Optional<Sample> find(UUID id) {
        return store.find(id);
    }

    /** What a drawn sample was drawn with. */
    @Transactional
    public Key key(Sample drawn) {
        SampleSeed seed = store.seed(drawn.id());
        MonetaryUnits units =
                MonetaryUnits.of(seed, drawn.id(), drawn.hits(), drawn.total().amount());
        return new Key(seed.hex(), units.interval(), units.start());
    }

    /** Groups of the account's regions that were hit, in the order of their numbers. */
    public Page<Item> hit(Account account, Sample sample, PageRequest asked) {
        int total = store.drawn(sample.id(), account.scope());
        PageRequest shown = asked.within(total);
        return Page.of(store.hit(sample.id(), account.scope(), shown), shown, total);
    }

    /** The same part by part; {@code onlyHit} leaves the groups that were hit. */
    public Slice<Item> part(Account account, Sample sample, boolean onlyHit, PartRequest asked) {
        return store.part(sample.id(), account.scope(), onlyHit, asked);
    }

    /** What was drawn from in the account's regions, in the order of the draw, after a position. */
    public List<Item> items(Account account, Sample sample, int after, int limit) {
        return store.items(sample.id(), account.scope(), after, limit);
    }

    private static String digest(List<AuditSampleStore.Paid> paid) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (AuditSampleStore.Paid one : paid) {
                sha.update((one.number() + ';' + one.disbursed() + '\n').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
