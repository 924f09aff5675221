package id.pendamping.lifecycle;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.List;

/** Where a case stands in its models, for whoever has to repair it. */
public interface CaseTokens {

    /**
     * A place where a case waits.
     *
     * @param movable whether it may be moved: a stage that runs inside may not
     */
    record Token(String model, int version, String node, boolean movable) {}

    /** Work of the program that failed as often as it is tried by itself; {@code cause} is the program's own word. */
    record FailedJob(String id, String model, String node, String cause) {}

    List<Token> of(CaseId caseId);

    List<FailedJob> failed(CaseId caseId);

    /** Nodes of the model, as the case walks it, where a case may be put. */
    List<String> places(CaseId caseId, String model);

    /** Fails when the case does not wait at {@code from}. */
    void move(CaseId caseId, String model, String from, String to, Act act);

    /** The program tries once more by itself. */
    void retry(CaseId caseId, String job);
}
