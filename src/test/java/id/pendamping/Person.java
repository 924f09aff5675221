package id.pendamping;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without script: signs in, reads pages, fills in forms. */
public final class Person {

    /** Where the phone's script asks for its token; a list that holds one too costs the program ten times as much. */
    private static final String SESSION = "/session";

    private static final Set<String> LISTS = Set.of("/cases", "/tasks", "/mentor");

    private static final Pattern TOKEN = Pattern.compile("(?:name=\"_csrf\" value=|\"token\":)\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String token;

    public Person(int port, String login, String secret) {
        this.base = "http://localhost:" + port;
        HttpResponse<String> in = post("/sign-in", "/sign-in", Map.of("login", login, "secret", secret));
        if (in.statusCode() != 302
                || in.headers().firstValue("location").orElse("").contains("/sign-in")) {
            throw new AssertionError(login + " cannot sign in: " + in.statusCode());
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    /** What lies there, as octets. */
    public HttpResponse<byte[]> file(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), BodyHandlers.ofByteArray());
    }

    /** Opens the page for its token, unless it is a mere list, and sends the form to where the page's form goes. */
    public HttpResponse<String> post(String page, String target, Map<String, String> form) {
        return send(form(page, target, form), BodyHandlers.ofString());
    }

    /** As {@link #post}, for what is no text. */
    public HttpResponse<byte[]> download(String page, String target, Map<String, String> form) {
        return send(form(page, target, form), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder form(String page, String target, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + '=' + encode(entry.getValue()))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(base + target))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body + "&_csrf=" + encode(token(page))));
    }

    /** Sends a step's form with a key of its own. */
    public HttpResponse<String> submit(String number, String step, Map<String, String> answers) {
        return submit(number, step, answers, UUID.randomUUID().toString());
    }

    public HttpResponse<String> submit(String number, String step, Map<String, String> answers, String key) {
        Map<String, String> form = new java.util.HashMap<>(answers);
        form.put("_key", key);
        return post(SESSION, "/cases/" + number + "/steps/" + step, form);
    }

    /** Sends JSON as a page's script does, with the token of its session. */
    public HttpResponse<String> patch(String path, String json) {
        return patch(path, json, token(SESSION));
    }

    public HttpResponse<String> patch(String path, String json, String token) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token)
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> upload(String page, String name, byte[] content) {
        return upload(page, page, name, content);
    }

    /** Takes the token of one page to send a file to another. */
    public HttpResponse<String> upload(String page, String target, String name, byte[] content) {
        return send(page, target, Map.of(), "file", name, content);
    }

    /** The same with what else stands in the form. */
    public HttpResponse<String> upload(
            String page, String target, String name, byte[] content, Map<String, String> form) {
        return send(page, target, form, "file", name, content);
    }

    /** Sends a step's form as a page without script does, with a file at one of its places. */
    public HttpResponse<String> submit(
            String number, String step, Map<String, String> answers, String place, byte[] file) {
        Map<String, String> form = new java.util.HashMap<>(answers);
        form.put("_key", UUID.randomUUID().toString());
        return send(SESSION, "/cases/" + number + "/steps/" + step, form, place, "foto.jpg", file);
    }

    /** Sends a form of a page without script, with a file at one of its places. */
    public HttpResponse<String> post(String page, String target, Map<String, String> form, String place, byte[] file) {
        return send(page, target, form, place, "foto.jpg", file);
    }

    private HttpResponse<String> send(
            String page, String target, Map<String, String> form, String place, String name, byte[] content) {
        String boundary = "pendamping-" + UUID.randomUUID();
        var head = new StringBuilder();
        form.forEach((field, value) ->
                head.append(part(boundary, field)).append("\r\n\r\n").append(value));
        head.append(part(boundary, "_csrf")).append("\r\n\r\n").append(token(page));
        head.append(part(boundary, place))
                .append("; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        return send(HttpRequest.newBuilder(URI.create(base + target))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.substring("\r\n".length())),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    private static String part(String boundary, String name) {
        return "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + '"';
    }

    /** What script sends: any method, with the token in the header. */
    public HttpResponse<byte[]> call(String method, String path, byte[] body, Map<String, String> headers) {
        if (token == null) {
            token = token(SESSION);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, BodyPublishers.ofByteArray(body))
                .header("X-CSRF-TOKEN", token);
        headers.forEach(request::header);
        return send(request, BodyHandlers.ofByteArray());
    }

    /** The session, for requests that are made by hand. */
    public String cookie() {
        return ((CookieManager) client.cookieHandler().orElseThrow())
                .getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                        .collect(Collectors.joining("; "));
    }

    public String csrf() {
        return token(SESSION);
    }

    private String token(String page) {
        Matcher token = TOKEN.matcher(get(LISTS.contains(page) ? SESSION : page).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + page);
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
