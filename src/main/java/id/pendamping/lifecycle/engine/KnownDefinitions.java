package id.pendamping.lifecycle.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Definitions never change once they are deployed: one that is known is not looked up in the database again. It counts as
 * known when it was read to its end; the engine alone shows others a definition whose timers are not tied to theirs yet.
 */
final class KnownDefinitions extends DeploymentCache {

    private record Place(String deployment, String key) {}

    private final Map<Place, String> ids = new ConcurrentHashMap<>();
    private final Set<String> whole = ConcurrentHashMap.newKeySet();

    KnownDefinitions(CacheFactory factory, int capacity) {
        super(factory, capacity);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        ProcessDefinitionEntity known = whole.contains(id) ? findProcessDefinitionFromCache(id) : null;
        return known == null ? read(id) : known;
    }

    private synchronized ProcessDefinitionEntity read(String id) {
        ProcessDefinitionEntity read = super.findDeployedProcessDefinitionById(id);
        whole.add(id);
        return read;
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionByDeploymentAndKey(String deployment, String key) {
        String id = ids.computeIfAbsent(new Place(deployment, key), KnownDefinitions::id);
        return id == null
                ? super.findDeployedProcessDefinitionByDeploymentAndKey(deployment, key)
                : findDeployedProcessDefinitionById(id);
    }

    private static @Nullable String id(Place place) {
        ProcessDefinitionEntity found = Context.getCommandContext()
                .getProcessDefinitionManager()
                .findProcessDefinitionByDeploymentAndKey(place.deployment(), place.key());
        return found == null ? null : found.getId();
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKey(String key) {
        ProcessDefinitionEntity latest =
                Context.getCommandContext().getProcessDefinitionManager().findLatestProcessDefinitionByKey(key);
        return latest == null
                ? super.findDeployedLatestProcessDefinitionByKey(key)
                : findDeployedProcessDefinitionById(latest.getId());
    }

    @Override
    public synchronized void discardProcessDefinitionCache() {
        whole.clear();
        super.discardProcessDefinitionCache();
    }

    @Override
    public DecisionDefinitionEntity findDeployedDecisionDefinitionById(String id) {
        DecisionDefinitionEntity known = findDecisionDefinitionFromCache(id);
        return known == null ? super.findDeployedDecisionDefinitionById(id) : known;
    }
}
