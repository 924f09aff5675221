package id.pendamping.step;

import java.util.List;
import java.util.Map;

/** Asks a decision table. Inputs are plain values; every rule that fires gives one row of outputs. */
public interface Rules {

    Verdict ask(String decision, Map<String, Object> inputs);

    /** Which version of the table answered, the inputs it saw, and the outputs in table order. */
    record Verdict(String decision, int version, List<Map<String, Object>> rows) {

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
    }
}
