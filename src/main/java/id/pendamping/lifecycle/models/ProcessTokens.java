package id.pendamping.lifecycle.models;

import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;
import java.util.List;

/** Where a subject stands in its models, for repairing it. */
public interface ProcessTokens {

    /**
     * A place where a subject waits.
     *
     * @param movable whether it may be moved: a stage that runs inside may not
     */
    record Token(String model, int version, String node, boolean movable) {}

    /** Work of the program that failed as often as it is tried by itself; {@code cause} is the program's own word. */
    record FailedJob(String id, String model, String node, String cause) {}

    List<Token> of(Subject subject);

    List<FailedJob> failed(Subject subject);

    /** Nodes of the model, as the subject walks it, to which it may be moved from there: those on the same way. */
    List<String> places(Subject subject, String model, String from);

    /** Fails when the subject does not wait at {@code from}. */
    void move(Subject subject, String model, String from, String to, Act act);

    /** The program tries once more by itself. */
    void retry(Subject subject, String job);
}
