package id.pendamping.tracing;

import id.pendamping.lifecycle.models.ProcessDrawing;
import java.util.Map;
import java.util.Set;

/**
 * How one case went through one model.
 *
 * @param counts how often each node was entered, the waiting time included; nodes never entered may be missing
 * @param durations what to write under a node, such as "21 hari"
 * @param here where the case is now
 * @param late which of these are past due
 * @param flows how often each flow was taken
 */
public record Walk(
        Map<String, Integer> counts,
        Map<String, String> durations,
        Set<String> here,
        Set<String> late,
        Map<String, Integer> flows) {

    public Walk {
        counts = Map.copyOf(counts);
        durations = Map.copyOf(durations);
        here = Set.copyOf(here);
        late = Set.copyOf(late);
        flows = Map.copyOf(flows);
    }

    /** A walk of which only the nodes are on record; the flows follow from them, see {@link FlowCounts}. */
    public static Walk over(
            ProcessDrawing drawing,
            Map<String, Integer> counts,
            Map<String, String> durations,
            Set<String> here,
            Set<String> late) {
        return new Walk(counts, durations, here, late, FlowCounts.of(drawing, counts, here));
    }

    /** A model that the case has not reached. */
    public static Walk none() {
        return new Walk(Map.of(), Map.of(), Set.of(), Set.of(), Map.of());
    }

    int times(String node) {
        return counts.getOrDefault(node, 0);
    }

    int taken(String flow) {
        return flows.getOrDefault(flow, 0);
    }

    Trace traceOf(String node) {
        if (here.contains(node)) {
            return late.contains(node) ? Trace.LATE : Trace.HERE;
        }
        return times(node) > 0 ? Trace.WALKED : Trace.NOT;
    }
}
