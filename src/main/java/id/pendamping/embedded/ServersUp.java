package id.pendamping.embedded;

import org.springframework.context.SmartLifecycle;

/** Nothing in the program begins to run before all servers do. */
final class ServersUp implements SmartLifecycle {

    private final EmbeddedServers servers;
    private boolean running;

    ServersUp(EmbeddedServers servers) {
        this.servers = servers;
    }

    @Override
    public void start() {
        servers.await();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
