package id.pendamping.desk;

import id.pendamping.forms.Reading;
import id.pendamping.forms.Refusals;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What follows from handing in, in words. */
@Component
public class Foresights {

    private final Map<String, Foresight<?>> byStep;
    private final Refusals words;

    Foresights(List<Foresight<?>> known, Refusals words) {
        this.byStep = known.stream().collect(Collectors.toMap(Foresight::step, Function.identity()));
        this.words = words;
    }

    /** Whether something may follow that a page has to say. */
    public boolean isAsked(Step<?> step) {
        return byStep.containsKey(step.key());
    }

    /** What follows from a command that would be accepted; nothing where the step foresees nothing. */
    public List<String> of(Step<?> step, Subject subject, Reading<?> reading, Locale locale) {
        Foresight<?> foresight = byStep.get(step.key());
        return foresight == null
                ? List.of()
                : foresight.of(subject, reading.readable()).stream()
                        .map(one -> words.sentence(new Refusal(null, one.messageKey(), one.arguments()), locale))
                        .toList();
    }
}
