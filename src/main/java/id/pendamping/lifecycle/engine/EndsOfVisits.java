package id.pendamping.lifecycle.engine;

import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Writes the end of a visit without reading its beginning again: who wants to know how long it took subtracts the two. */
final class EndsOfVisits extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        DbEntityManager entities = getDbEntityManager();
        if (event instanceof HistoricScopeInstanceEvent
                && !isInitialEvent(event)
                && entities.getCachedEntity(event.getClass(), event.getId()) == null) {
            entities.merge(event);
        } else {
            super.insertOrUpdate(event);
        }
    }
}
