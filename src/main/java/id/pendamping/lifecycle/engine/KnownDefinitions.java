package id.pendamping.lifecycle.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Definitions never change once they are deployed: one that is known is not looked up in the database again. */
final class KnownDefinitions extends DeploymentCache {

    private record Place(String deployment, String key) {}

    private final Map<Place, String> ids = new ConcurrentHashMap<>();

    KnownDefinitions(CacheFactory factory, int capacity) {
        super(factory, capacity);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        ProcessDefinitionEntity known = findProcessDefinitionFromCache(id);
        return known == null ? super.findDeployedProcessDefinitionById(id) : known;
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionByDeploymentAndKey(String deployment, String key) {
        Place place = new Place(deployment, key);
        String id = ids.get(place);
        if (id != null) {
            return findDeployedProcessDefinitionById(id);
        }
        ProcessDefinitionEntity found = super.findDeployedProcessDefinitionByDeploymentAndKey(deployment, key);
        ids.put(place, found.getId());
        return found;
    }

    @Override
    public DecisionDefinitionEntity findDeployedDecisionDefinitionById(String id) {
        DecisionDefinitionEntity known = findDecisionDefinitionFromCache(id);
        return known == null ? super.findDeployedDecisionDefinitionById(id) : known;
    }
}
