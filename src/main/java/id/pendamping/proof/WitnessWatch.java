package id.pendamping.proof;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows whether witnesses see what is recorded. */
@Component
class WitnessWatch implements MeterBinder {

    private final TreeHeads heads;
    private final Witnesses witnesses;
    private final WitnessAnswers answers;

    WitnessWatch(TreeHeads heads, Witnesses witnesses, WitnessAnswers answers) {
        this.heads = heads;
        this.witnesses = witnesses;
        this.answers = answers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pendamping.witness.age", this::age)
                .description(
                        "How long entries have been signed that too few witnesses have seen; -1 when nobody has to")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("pendamping.witness.refusing", this::refusing)
                .description("Witnesses that say that what is here does not continue what they have signed")
                .register(registry);
    }

    private long age() {
        return witnesses.policy().least() == 0 ? -1 : heads.unwitnessed().toSeconds();
    }

    private long refusing() {
        return answers.all().stream().filter(heard -> heard.outcome().isAlarm()).count();
    }
}
