package id.pendamping.embedded;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The program is not well while a server that it brought along has fallen or is being started again. */
final class ServersWatch implements HealthIndicator {

    private final List<KeptServer<?>> servers;

    ServersWatch(List<KeptServer<?>> servers) {
        this.servers = servers;
    }

    @Override
    public Health health() {
        return servers.stream()
                .filter(server -> !server.stands())
                .findFirst()
                .map(server -> Health.down().withDetail("fallen", server.name()))
                .orElseGet(Health::up)
                .build();
    }
}
