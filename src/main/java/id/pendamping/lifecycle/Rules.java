package id.pendamping.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a decision table. Inputs are plain values; every rule that fires gives one row of outputs. */
public interface Rules {

    Verdict ask(String decision, Map<String, Object> inputs);

    /** Asks the latest version and shows the whole table in that language. */
    Replay show(String decision, Map<String, Object> inputs, Locale language);

    /** Asks a version that answered before, with the inputs it saw then, and shows the whole table in that language. */
    Replay again(String decision, int version, List<String> inputs, Locale language);

    /** Which version of the table answered, the inputs it saw, and the outputs in table order. */
    record Verdict(String decision, int version, Map<String, Object> inputs, List<Map<String, Object>> rows) {

        /** All values of one output column. */
        public List<String> all(String output) {
            return rows.stream().map(row -> String.valueOf(row.get(output))).toList();
        }

        /** The only value of one output column. */
        public String only(String output) {
            if (rows.size() != 1) {
                throw new IllegalStateException(decision + " answered with " + rows.size() + " rows");
            }
            return String.valueOf(rows.get(0).get(output));
        }

        /** The inputs as a fact keeps them: {@code name=value}, by name. */
        public List<String> inputsKept() {
            return inputs.entrySet().stream()
                    .map(input -> input.getKey() + '=' + input.getValue())
                    .sorted()
                    .toList();
        }
    }

    /**
     * A table with what it made of some inputs.
     *
     * @param columns the names of the input columns, then those of the outputs
     * @param inputs how many of the columns are inputs
     * @param tested what each input column came to
     */
    record Replay(String name, List<String> columns, int inputs, List<String> tested, List<Row> rows, Verdict verdict) {

        /**
         * One rule: its cells in the order of the columns, what it is for, and whether it fired.
         *
         * @param wouldPass when it would not fire; nothing where the rule looks at more than one number
         */
        public record Row(
                List<String> cells,
                String note,
                boolean fired,
                @Nullable WouldPass wouldPass) {}
    }
}
