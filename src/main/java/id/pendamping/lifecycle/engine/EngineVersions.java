package id.pendamping.lifecycle.engine;

import id.pendamping.lifecycle.models.ModelVersions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves running cases from node to node of the same id and kind. What a model begins beside its way is begun too. */
@Component
class EngineVersions implements ModelVersions {

    /** What runs beside a model's way from its beginning on, which a case of an older version never began. */
    private static final Map<String, String> BESIDE = Map.of("accountability", "report-chase");

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final CurrentAct act;

    EngineVersions(RuntimeService runtime, RepositoryService repository, JdbcClient jdbc, CurrentAct act) {
        this.runtime = runtime;
        this.repository = repository;
        this.jdbc = jdbc;
        this.act = act;
    }

    @Override
    public List<Behind> behind() {
        return jdbc.sql("""
                        select d.key_, d.version_, n.newest, count(*) as cases
                        from act_ru_execution e
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        join (select key_, max(version_) as newest from act_re_procdef group by key_) n on n.key_ = d.key_
                        where e.parent_id_ is null and d.version_ < n.newest
                        group by d.key_, d.version_, n.newest order by d.key_, d.version_""")
                .query((row, number) -> new Behind(
                        row.getString("key_"), row.getInt("version_"), row.getInt("newest"), row.getInt("cases")))
                .list();
    }

    @Override
    public List<Subject> behind(String model, int limit) {
        return jdbc.sql("""
                        select distinct e.business_key_
                        from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                        where e.parent_id_ is null and d.key_ = :model and e.business_key_ is not null
                            and d.version_ < (select max(version_) from act_re_procdef where key_ = :model)
                        order by 1 limit :limit""").param("model", model).param("limit", limit).query(String.class).list().stream()
                .map(Subject::ofKey)
                .toList();
    }

    @Override
    public Prediction predict(Subject subject, String model) {
        ProcessInstance instance = instance(subject, model);
        ProcessDefinition from = repository.getProcessDefinition(instance.getProcessDefinitionId());
        ProcessDefinition to = newest(model);
        Set<String> known = plan(from, to).getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        List<String> now = nodes(instance);
        Optional<String> unknown =
                now.stream().filter(node -> !known.contains(node)).findFirst();
        List<String> then = new ArrayList<>(now);
        beginning(model, to, now).ifPresent(then::add);
        return new Prediction(
                subject,
                from.getVersion(),
                to.getVersion(),
                now,
                unknown.isPresent() ? now : then.stream().sorted().toList(),
                unknown.orElse(null));
    }

    @Override
    public List<String> move(Subject subject, String model, Act deed) {
        ProcessInstance instance = instance(subject, model);
        ProcessDefinition from = repository.getProcessDefinition(instance.getProcessDefinitionId());
        ProcessDefinition to = newest(model);
        Optional<String> beginning = beginning(model, to, nodes(instance));
        act.during(deed, () -> {
            runtime.newMigration(plan(from, to))
                    .processInstanceIds(instance.getId())
                    .execute();
            beginning.ifPresent(node -> runtime.createProcessInstanceModification(instance.getId())
                    .startBeforeActivity(node)
                    .execute());
        });
        return nodes(instance);
    }

    private Optional<String> beginning(String model, ProcessDefinition to, List<String> now) {
        return Optional.ofNullable(BESIDE.get(model))
                .filter(node -> !now.contains(node))
                .filter(node -> repository.getBpmnModelInstance(to.getId()).getModelElementById(node) != null);
    }

    private MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
        MigrationPlan alike = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
        Set<String> known = alike.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        MigrationPlanBuilder all = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .updateEventTriggers();
        for (Activity node : activities(from)) {
            if (!known.contains(node.getId()) && isElsewhere(node, to)) {
                all = all.mapActivities(node.getId(), node.getId());
            }
        }
        return all.build();
    }

    private Collection<Activity> activities(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(Activity.class);
    }

    /** Within another frame, where the engine does not look for it. */
    private boolean isElsewhere(Activity node, ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementById(node.getId())
                        instanceof Activity there
                && there.getElementType().equals(node.getElementType())
                && !frame(there).equals(frame(node));
    }

    private static String frame(Activity node) {
        return ((BaseElement) node.getParentElement()).getId();
    }

    private List<String> nodes(ProcessInstance instance) {
        return EngineTokens.nodes(runtime, instance).stream().sorted().toList();
    }

    private ProcessDefinition newest(String model) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult();
    }

    private ProcessInstance instance(Subject subject, String model) {
        return Objects.requireNonNull(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.key())
                        .processDefinitionKey(model)
                        .singleResult(),
                () -> subject.key() + " is not in " + model);
    }
}
