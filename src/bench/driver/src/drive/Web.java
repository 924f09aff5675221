package drive;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP as a program: every person has a token, which is fetched once. */
final class Web {

    static final AtomicLong CALLS = new AtomicLong();

    static String base = "";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern ISSUED = Pattern.compile("\"secret\":\"([^\"]+)\"");
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Web() {}

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        CALLS.incrementAndGet();
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static HttpRequest.BodyPublisher bytes(byte[] content) {
        return HttpRequest.BodyPublishers.ofByteArray(content);
    }

    static HttpRequest.BodyPublisher text(String content) {
        return HttpRequest.BodyPublishers.ofString(content);
    }

    /** With a token of this person. */
    static HttpRequest.Builder as(String login, String path) {
        return to(path).header("Authorization", "Bearer " + TOKENS.computeIfAbsent(login, Web::token));
    }

    /** With name and secret. */
    static HttpRequest.Builder asPerson(String path, String login, String secret) {
        return to(path).header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((login + ':' + secret).getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static String token(String login) {
        try {
            String secret = login.startsWith("pendamping-") ? Drive.PIN : Drive.SECRET;
            HttpResponse<String> issued = send(asPerson("/api/v1/account/tokens", login, secret)
                    .header("Content-Type", "application/json")
                    .POST(text("{\"name\":\"driver " + UUID.randomUUID() + "\",\"scope\":\"ACT\",\"days\":1}")));
            Matcher found = ISSUED.matcher(issued.body());
            if (!found.find()) {
                throw new IllegalStateException("No token for " + login + ": " + issued.statusCode() + issued.body());
            }
            return found.group(1);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Announced, then sent in one piece. */
    static void keep(String login, String number, UUID id, byte[] content) throws Exception {
        String path = "/api/v1/cases/" + number + "/evidence/" + id;
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        expect(
                201,
                send(as(login, path)
                        .header("Upload-Length", Integer.toString(content.length))
                        .header("Upload-Digest", "sha-256=" + digest)
                        .POST(HttpRequest.BodyPublishers.noBody())));
        expect(
                200,
                send(as(login, path)
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/octet-stream")
                        .method("PATCH", bytes(content))));
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().uri() + " " + answer.statusCode() + ' ' + answer.body());
        }
        return answer;
    }
}
