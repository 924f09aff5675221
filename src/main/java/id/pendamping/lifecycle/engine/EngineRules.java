package id.pendamping.lifecycle.engine;

import id.pendamping.step.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers from the deployed decision tables. */
@Component
class EngineRules implements Rules {

    private final ObjectProvider<ProcessEngine> engine;
    private final java.util.concurrent.ConcurrentMap<String, DecisionDefinition> latest =
            new java.util.concurrent.ConcurrentHashMap<>();

    EngineRules(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public Verdict ask(String decision, Map<String, Object> inputs) {
        DecisionDefinition table = latest.computeIfAbsent(decision, this::find);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DmnDecisionResultEntries row : engine.getObject()
                .getDecisionService()
                .evaluateDecisionById(table.getId())
                .variables(inputs)
                .evaluate()) {
            rows.add(Map.copyOf(row.getEntryMap()));
        }
        return new Verdict(decision, table.getVersion(), rows);
    }

    private DecisionDefinition find(String decision) {
        DecisionDefinition found = engine.getObject()
                .getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        if (found == null) {
            throw new IllegalStateException("No decision table " + decision);
        }
        return found;
    }
}
