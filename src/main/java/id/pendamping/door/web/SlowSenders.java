package id.pendamping.door.web;

import id.pendamping.shared.ProgramOnly;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Lets nobody hold a connection or a thread for long by sending slowly. */
@Component
@ProgramOnly
class SlowSenders implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    private final Patience patience;

    SlowSenders(
            @Value("${pendamping.slow.strangers:20s}") Duration strangers,
            @Value("${pendamping.slow.grace:30s}") Duration grace,
            @Value("${pendamping.slow.rate:1KB}") DataSize rate) {
        this.patience = new Patience(strangers, grace, rate);
    }

    @Override
    public void customize(TomcatWebServerFactory server) {
        server.setProtocol(TimedProtocol.class.getName());
        server.addProtocolHandlerCustomizers((TimedProtocol protocol) -> protocol.setPatience(patience));
        server.addEngineValves(new BodyEnd());
        server.addContextValves(new TooSlow());
    }
}
