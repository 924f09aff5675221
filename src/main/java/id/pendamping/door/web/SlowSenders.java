package id.pendamping.door.web;

import id.pendamping.shared.ProgramOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Lets nobody hold a connection or a thread for long by sending slowly. */
@Component
@ProgramOnly
class SlowSenders implements WebServerFactoryCustomizer<TomcatWebServerFactory> {

    /** Bytes beside the chunks of a body, which the server reads by itself; nobody who sends one has a use for them. */
    private static final int LONGEST_EXTENSION = 32;

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

    /** HTTP with an end to heads of requests, and to bodies, that come a byte at a time. Made by the server, by its name. */
    public static final class TimedProtocol extends Http11NioProtocol {

        private static final String SENTENCE =
                "Permintaan ini terlalu lama dikirim. Coba lagi. · This request took too long to arrive. Try again.\n";

        private static final byte[] TOO_LONG =
                ("HTTP/1.1 408 Request Timeout\r\nContent-Type: text/plain;charset=UTF-8\r\n"
                                + "Connection: close\r\nContent-Length: "
                                + SENTENCE.getBytes(StandardCharsets.UTF_8).length
                                + "\r\n\r\n" + SENTENCE)
                        .getBytes(StandardCharsets.UTF_8);

        private @Nullable Patience patience;

        void setPatience(Patience patience) {
            this.patience = patience;
        }

        @Override
        protected Processor createProcessor() {
            Patience set = patience;
            return set == null ? super.createProcessor() : new TimedProcessor(this, getAdapter(), set);
        }

        private static final class TimedProcessor extends Http11Processor {

            private final Patience patience;
            private boolean isHalf;
            private long halfSince;

            TimedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, Patience patience) {
                super(protocol, adapter);
                this.patience = patience;
                request.setInputBuffer(new BodyTime(request.getInputBuffer(), patience));
            }

            /** Called whenever something has come, until the head is whole. */
            @Override
            public SocketState service(SocketWrapperBase<?> socket) throws IOException {
                SocketState state = super.service(socket);
                boolean wasHalf = isHalf;
                isHalf = state == SocketState.LONG && !isAsync();
                if (isHalf && !wasHalf) {
                    halfSince = System.nanoTime();
                }
                if (!isHalf || !patience.isOverForStrangers(System.nanoTime() - halfSince)) {
                    return state;
                }
                isHalf = false;
                socket.write(true, TOO_LONG, 0, TOO_LONG.length);
                socket.flush(true);
                return SocketState.CLOSED;
            }
        }
    }
}
