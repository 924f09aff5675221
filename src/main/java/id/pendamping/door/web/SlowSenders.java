package id.pendamping.door.web;

import id.pendamping.shared.ProgramOnly;
import java.time.Duration;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Lets nobody hold a connection or a thread for long by sending slowly, or by taking nothing of an answer. */
@Component
@ProgramOnly
class SlowSenders implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    /** Bytes beside the chunks of a body, which the server reads by itself; nobody who sends one has a use for them. */
    private static final int LONGEST_EXTENSION = 8;

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
        server.addProtocolHandlerCustomizers((TimedProtocol protocol) -> {
            protocol.setPatience(patience);
            protocol.setMaxExtensionSize(LONGEST_EXTENSION);
            protocol.setMaxTrailerSize(LONGEST_EXTENSION);
        });
        server.addEngineValves(new BodyEnd());
        server.addContextValves(new BodiesAtOnce(), new TooSlow());
    }

    /** HTTP with an end to heads of requests, bodies and answers. Made by the server, by its name. */
    public static final class TimedProtocol extends Http11NioProtocol {

        private final PacedEndpoint endpoint;

        /** For the server. */
        public TimedProtocol() {
            this(new PacedEndpoint());
        }

        private TimedProtocol(PacedEndpoint endpoint) {
            super(endpoint);
            this.endpoint = endpoint;
        }

        void setPatience(Patience patience) {
            endpoint.setPatience(patience);
        }

        @Override
        protected Processor createProcessor() {
            Patience set = endpoint.patience();
            return set == null ? super.createProcessor() : new TimedProcessor(this, getAdapter(), set);
        }
    }
}
