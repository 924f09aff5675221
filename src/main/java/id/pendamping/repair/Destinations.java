package id.pendamping.repair;

import id.pendamping.desk.StepCatalogue;
import id.pendamping.group.AidCases;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a case may be put from where it waits, and why not elsewhere: each step, and each piece of the program's work, says
 * itself what it needs to make sense.
 */
@Component
public class Destinations {

    static final String FIELD = "toNode";

    /**
     * A place on the same way.
     *
     * @param missing what it lacks to make sense now; nothing where the case may be put there
     */
    public record Destination(String node, @Nullable Refusal missing) {}

    private final ProcessTokens tokens;
    private final StepCatalogue steps;
    private final Map<String, Automation> automations;
    private final AidCases cases;

    Destinations(ProcessTokens tokens, StepCatalogue steps, List<Automation> automations, AidCases cases) {
        this.tokens = tokens;
        this.steps = steps;
        this.automations = automations.stream().collect(Collectors.toMap(Automation::key, Function.identity()));
        this.cases = cases;
    }

    /** In the order of the model. */
    public List<Destination> from(CaseId caseId, ProcessTokens.Token token) {
        List<String> waiting = waiting(caseId);
        return tokens.places(caseId.subject(), token.model(), token.node()).stream()
                .map(node ->
                        new Destination(node, missing(caseId, node, waiting).orElse(null)))
                .toList();
    }

    /** Why the case cannot be put from the one place to the other. */
    Optional<Refusal> objection(CaseId caseId, String model, String from, String to) {
        if (!tokens.places(caseId.subject(), model, from).contains(to)) {
            return Optional.of(Refusal.at(FIELD, "refusal.repair.place"));
        }
        return missing(caseId, to, waiting(caseId)).map(why -> new Refusal(FIELD, why.messageKey(), why.arguments()));
    }

    /** Whether the case has not ended and yet nobody can act on it any more, nor a timer will. */
    boolean isAbandoned(CaseId caseId) {
        return waiting(caseId).isEmpty()
                && cases.find(caseId).filter(state -> state.outcome() == null).isPresent();
    }

    private Optional<Refusal> missing(CaseId caseId, String node, List<String> waiting) {
        return waiting.contains(node)
                ? Optional.of(Refusal.of("refusal.repair.there"))
                : steps.find(node)
                        .flatMap(step -> step.missing(caseId.subject()))
                        .or(() -> Optional.ofNullable(automations.get(node))
                                .flatMap(automation -> automation.missing(caseId.subject())));
    }

    private List<String> waiting(CaseId caseId) {
        return tokens.of(caseId.subject()).stream()
                .map(ProcessTokens.Token::node)
                .toList();
    }
}
