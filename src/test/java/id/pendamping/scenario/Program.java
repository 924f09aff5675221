package id.pendamping.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's program: signs every request to the API, and gives every command a key. */
public final class Program {

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String base;
    private final String signature;

    public Program(int port, String login, String secret) {
        this.base = "http://localhost:" + port + "/api/v1";
        this.signature =
                "Basic " + Base64.getEncoder().encodeToString((login + ':' + secret).getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, UUID.randomUUID().toString(), "");
    }

    /** What lies there, as octets. */
    public HttpResponse<byte[]> file(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    /** What an answer of 200 says. */
    public JsonNode read(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + ' ' + answer.body());
        }
        return json.readTree(answer.body());
    }

    public JsonNode parsed(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    public HttpResponse<String> post(String path, String body) {
        return send("POST", path, UUID.randomUUID().toString(), body);
    }

    public HttpResponse<String> post(String path, String key, String body) {
        return send("POST", path, key, body);
    }

    public HttpResponse<String> send(String method, String path, String key, String body) {
        return send(
                request(path)
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)),
                BodyHandlers.ofString());
    }

    /** With the body and headers that the request asks for. */
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).method(method, body);
        return send(headers.length == 0 ? request : request.headers(headers), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", signature);
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
