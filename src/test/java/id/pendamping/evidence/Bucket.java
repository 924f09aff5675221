package id.pendamping.evidence;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** As much of S3 as is needed: PUT and GET of objects, by path; who does not sign is refused, and so is a body that is not the one signed. */
final class Bucket implements AutoCloseable {

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    Bucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestURI().getPath();
            String signature = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            String signed = String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
            if (!signature.startsWith("AWS4-HMAC-SHA256 Credential=key/")
                    || !signature.contains("/us-east-1/s3/aws4_request")
                    || !signed.equals(Sha256.of(body))) {
                exchange.sendResponseHeaders(403, -1);
            } else if (exchange.getRequestMethod().equals("PUT")) {
                objects.put(key, body);
                exchange.sendResponseHeaders(200, -1);
            } else if (objects.containsKey(key)) {
                byte[] object = objects.get(key);
                exchange.sendResponseHeaders(200, object.length);
                exchange.getResponseBody().write(object);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
