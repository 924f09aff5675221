package id.pendamping.lifecycle.walks;

import java.util.ArrayList;
import java.util.List;

/** A node of a model with what leads out of it, or a whole process. */
final class Node {

    enum Kind {
        PROCESS,
        /** Begun by an event, beside its way or instead of it. */
        FRAME,
        /** A part of the way that is left as a whole. */
        PART,
        START,
        TASK,
        CATCH,
        CHOICE_OF_EVENTS,
        CHOICE,
        CALL,
        EDGE,
        END,
        /** Work of the program, forks and joins of flows. */
        PASSED
    }

    /** @param answers what the gateway has to be told for this way; empty for ways without a condition */
    record Flow(String id, Node to, List<String> answers) {}

    final String model;
    final String id;
    final Kind kind;
    final List<Flow> out = new ArrayList<>();
    /** At the edge of a task or call. */
    final List<Node> edges = new ArrayList<>();
    /** What may run in a process, part or frame beside its way. */
    final List<Node> frames = new ArrayList<>();

    String message = "";
    String error = "";
    String calls = "";
    boolean isInterrupting;
    boolean isTerminating;
    boolean isBehindAChoice;
    boolean joins;
    Node start;

    Node(String model, String id, Kind kind) {
        this.model = model;
        this.id = id;
        this.kind = kind;
    }

    boolean is(Kind one) {
        return kind == one;
    }

    List<Node> next() {
        return out.stream().map(Flow::to).toList();
    }

    @Override
    public String toString() {
        return model + ' ' + id;
    }
}
