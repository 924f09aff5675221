package id.pendamping.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The witness over HTTP: {@code POST /add-checkpoint} and nothing else. */
final class WitnessServer implements AutoCloseable {

    private static final String PATH = "/add-checkpoint";
    private static final int LARGEST = 64 * 1024;
    private static final int THREADS = 4;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int FAILED = 500;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Witness witness;

    WitnessServer(Witness witness, InetSocketAddress address) throws IOException {
        this.witness = witness;
        this.server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ':' + address.getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answered(exchange);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answered(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            return new Answer(NOT_FOUND, "text/plain", "POST " + PATH + '\n');
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(NOT_ALLOWED, "text/plain", "POST " + PATH + '\n');
        }
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            return Answer.unreadable("This is larger than any checkpoint.");
        }
        try {
            return witness.add(new String(body, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            return new Answer(FAILED, "text/plain", "What was cosigned could not be read or kept.\n");
        }
    }
}
