package id.pendamping.lifecycle.engine;

import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Process definitions never change once they are deployed: one that is known is not looked up in the database again. */
final class KnownDefinitions extends DeploymentCache {

    KnownDefinitions(CacheFactory factory, int capacity) {
        super(factory, capacity);
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        ProcessDefinitionEntity known = findProcessDefinitionFromCache(id);
        return known == null ? super.findDeployedProcessDefinitionById(id) : known;
    }
}
