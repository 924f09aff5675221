package id.pendamping.demo;

import id.pendamping.access.Accounts;
import id.pendamping.access.DemoAccounts;
import id.pendamping.demo.DemonstrationProgress.Progress;
import id.pendamping.shared.ProgramClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * On its first start the program plays a small invented programme on virtual time: 24 groups over the last months,
 * cases waiting at every stage, two closed and one of them to be visited, one rejected, one late, a finding,
 * and some that have left the straight way: a transfer that came back, a member who leaves, a theft, a suspension, a mentor who left. Afterwards the clock follows the machine. A play
 * that was stopped is taken up where it was by the next start: nobody can sign in before it is finished.
 */
@Component
@ConditionalOnProperty("pendamping.demo")
class Demonstration implements SmartLifecycle, DemoAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private final Play play;
    private final DemonstrationProgress progress;
    private final Accounts accounts;
    private final ProgramClock clock;
    private boolean running;

    Demonstration(Play play, DemonstrationProgress progress, Accounts accounts, ProgramClock clock) {
        this.play = play;
        this.progress = progress;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<DemoAccount> list() {
        return Cast.everybody();
    }

    @Override
    public void start() {
        running = true;
        Optional<Progress> known = progress.find();
        if (known.map(Progress::finished).orElseGet(this::wasPlayedBeforeItsProgressWasKept)) {
            return;
        }
        Instant begun = clock.instant();
        known.ifPresentOrElse(
                half -> LOG.info("Going on with the invented programme that was stopped on {}", half.reached()),
                () -> LOG.info("Playing an invented programme of {} groups; this happens once", Role.ALL.size()));
        try {
            play.leadUpTo(LocalDate.ofInstant(begun, clock.getZone()), known.orElse(null));
        } finally {
            clock.followTheMachine();
        }
        LOG.info("Played in {} s", Duration.between(begun, clock.instant()).toMillis() / 1000.0);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When the relay runs and before timers and pages do. */
    @Override
    public int getPhase() {
        return 900;
    }

    private boolean wasPlayedBeforeItsProgressWasKept() {
        return accounts.byLogin(list().get(0).login()).isPresent();
    }
}
