package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.Rules;
import id.pendamping.lifecycle.WouldPass;
import id.pendamping.lifecycle.models.ModelWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers from the deployed decision tables; no version of a table is ever taken away. */
@Component
class EngineRules implements Rules {

    private final ObjectProvider<ProcessEngine> engine;
    private final FiredRules firedRules;
    private final ConcurrentMap<String, DecisionDefinition> latest = new ConcurrentHashMap<>();

    EngineRules(ObjectProvider<ProcessEngine> engine, FiredRules firedRules) {
        this.engine = engine;
        this.firedRules = firedRules;
    }

    @Override
    public Verdict ask(String decision, Map<String, Object> inputs) {
        return evaluate(latest(decision), inputs);
    }

    @Override
    public Replay show(String decision, Map<String, Object> inputs, Locale language) {
        return replay(latest(decision), inputs, language);
    }

    @Override
    public Replay again(String decision, int version, List<String> inputs, Locale language) {
        return replay(find(decision, query().decisionDefinitionVersion(version)), values(inputs), language);
    }

    private DecisionDefinition latest(String decision) {
        return latest.computeIfAbsent(decision, unknown -> find(unknown, query().latestVersion()));
    }

    private Replay replay(DecisionDefinition definition, Map<String, Object> inputs, Locale language) {
        List<Verdict> verdict = new ArrayList<>();
        FiredRules.Seen seen = firedRules.during(() -> verdict.add(evaluate(definition, inputs)));
        Decision model = engine.getObject()
                .getRepositoryService()
                .getDmnModelInstance(definition.getId())
                .getModelElementById(definition.getKey());
        DecisionTable table =
                model.getChildElementsByType(DecisionTable.class).iterator().next();
        ModelWords words = ModelWords.in(language);
        return new Replay(
                words.of(model.getName()),
                Stream.concat(table.getInputs().stream(), table.getOutputs().stream())
                        .map(column -> words.of(column.getLabel()))
                        .toList(),
                table.getInputs().size(),
                seen.tested(),
                table.getRules().stream()
                        .map(rule -> row(
                                rule,
                                seen.fired().contains(rule.getId()),
                                NumberCell.of(rule, table.getInputs())
                                        .flatMap(cell -> cell.wouldPass(inputs, words))
                                        .orElse(null),
                                words))
                        .toList(),
                verdict.get(0));
    }

    private static Replay.Row row(Rule rule, boolean fired, @Nullable WouldPass wouldPass, ModelWords words) {
        return new Replay.Row(
                Stream.concat(
                                rule.getInputEntries().stream()
                                        .map(entry -> entry.getText().getTextContent()),
                                rule.getOutputEntries().stream()
                                        .map(entry -> entry.getText().getTextContent()))
                        .toList(),
                rule.getDescription() == null
                        ? ""
                        : words.of(rule.getDescription().getTextContent()),
                fired,
                wouldPass);
    }

    private Verdict evaluate(DecisionDefinition table, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DmnDecisionResultEntries row : engine.getObject()
                .getDecisionService()
                .evaluateDecisionById(table.getId())
                .variables(inputs)
                .evaluate()) {
            rows.add(Map.copyOf(row.getEntryMap()));
        }
        return new Verdict(table.getKey(), table.getVersion(), inputs, rows);
    }

    /** What {@link Verdict#inputsKept} wrote: truth values, whole numbers, else text. */
    private static Map<String, Object> values(List<String> inputs) {
        return inputs.stream()
                .map(input -> input.split("=", 2))
                .collect(Collectors.toMap(input -> input[0], input -> value(input[1])));
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
    }

    private DecisionDefinitionQuery query() {
        return engine.getObject().getRepositoryService().createDecisionDefinitionQuery();
    }

    private static DecisionDefinition find(String decision, DecisionDefinitionQuery query) {
        DecisionDefinition found = query.decisionDefinitionKey(decision).singleResult();
        if (found == null) {
            throw new IllegalStateException("No such version of the decision table " + decision);
        }
        return found;
    }
}
