package id.pendamping.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Decision tables whose answer the test gives; remembers what it was asked. */
public final class FixedRules implements Rules {

    private final Function<Map<String, Object>, List<Map<String, Object>>> table;
    private Map<String, Object> asked = Map.of();

    public FixedRules(Function<Map<String, Object>, List<Map<String, Object>>> table) {
        this.table = table;
    }

    @Override
    public Verdict ask(String decision, Map<String, Object> inputs) {
        asked = inputs;
        return new Verdict(decision, 3, inputs, table.apply(inputs));
    }

    @Override
    public Replay show(String decision, Map<String, Object> inputs, Locale language) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Replay again(String decision, int version, List<String> inputs, Locale language) {
        throw new UnsupportedOperationException();
    }

    public Map<String, Object> asked() {
        return asked;
    }
}
