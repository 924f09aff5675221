package id.pendamping.lifecycle.engine;

import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Ids come from a generator; the engine spelled every entity out in words to be able to complain about its id. */
final class TrustedIds implements SessionFactory {

    private final IdGenerator ids;

    TrustedIds(IdGenerator ids) {
        this.ids = ids;
    }

    @Override
    public Class<?> getSessionType() {
        return DbEntityManager.class;
    }

    @Override
    public Session openSession() {
        return new DbEntityManager(ids, Context.getCommandContext().getSession(PersistenceSession.class)) {
            @Override
            protected void validateId(DbEntity entity) {
                if (entity.getId() == null) {
                    super.validateId(entity);
                }
            }
        };
    }
}
