package id.pendamping.forms;

import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Ends the request of a program with everything that speaks against it; the answer is a problem with status 422. */
public final class RequestRefused extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    private RequestRefused(List<Refusal> refusals) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "problem.refused");
        this.refusals = refusals;
    }

    public static void unlessEmpty(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RequestRefused(refusals);
        }
    }

    public static void unlessDone(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new RequestRefused(refused.refusals());
        }
    }

    public static RequestRefused because(Refusal refusal) {
        return new RequestRefused(List.of(refusal));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
