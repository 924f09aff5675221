package id.pendamping.lifecycle.engine;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * Answers are asked by the gateway that follows, in the transaction that gives them; the journal keeps them. So the engine
 * drops its variables when the token has come to rest, and never writes or reads one.
 */
final class PassingAnswers extends CommandInterceptor implements CommandContextListener {

    @Override
    public <T> T execute(Command<T> command) {
        Context.getCommandContext().registerCommandContextListener(this);
        return next.execute(command);
    }

    @Override
    public void onCommandContextClose(CommandContext context) {
        DbEntityManager entities = context.getDbEntityManager();
        for (ExecutionEntity execution : entities.getCachedEntitiesByType(ExecutionEntity.class)) {
            if (!entities.isDeleted(execution)) {
                execution.removeVariablesLocalInternal();
            }
        }
    }

    @Override
    public void onCommandFailed(CommandContext context, Throwable failure) {
        // what was given is rolled back with the rest
    }
}
