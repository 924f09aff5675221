package id.pendamping.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of program and engine. It follows the machine until somebody sets it; then it stands still at the
 * moment it was given and moves only when told, so that a year can be played in minutes. A part that keeps a clock of its
 * own listens to it. Moments have microseconds, as the database does.
 */
public final class ProgramClock extends Clock {

    private final Clock machine;
    private final List<Consumer<Optional<Instant>>> listeners = new ArrayList<>();
    private volatile @Nullable Instant standing;

    public ProgramClock(Clock machine) {
        this.machine = machine;
    }

    /**
     * Tells the listener the moment the clock stands at, or nothing when it follows the machine; now and at every
     * change.
     */
    public synchronized void listen(Consumer<Optional<Instant>> listener) {
        listeners.add(listener);
        listener.accept(Optional.ofNullable(standing));
    }

    public synchronized void standAt(Instant moment) {
        standing = moment;
        listeners.forEach(listener -> listener.accept(Optional.of(moment)));
    }

    public synchronized void followTheMachine() {
        standing = null;
        listeners.forEach(listener -> listener.accept(Optional.empty()));
    }

    /** Whether somebody has stopped it. */
    public boolean isStanding() {
        return standing != null;
    }

    /** What the machine's clock says, also while this one stands. */
    public Instant machineTime() {
        return machine.instant();
    }

    @Override
    public Instant instant() {
        Instant moment = standing;
        return (moment == null ? machine.instant() : moment).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
