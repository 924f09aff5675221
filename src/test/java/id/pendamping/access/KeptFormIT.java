package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A form without script that is sent after its session has ended. */
@PendampingTest
class KeptFormIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEPT = Pattern.compile("<input type=\"hidden\" name=\"kept\" value=\"([^\"]+)\"");
    private static final String SECRET = "sandi-uji-isian";
    private static final String WORDS = "Surat desa belum ada <b>cap</b> & tanggal.\r\nMohon dilengkapi.";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkItems workItems;

    @Autowired
    Scenario scenario;

    private WorkItem item;
    private String login;
    private String token;
    private String page;

    @BeforeEach
    void anOfficerHasAForm() {
        login = "uji.isian";
        accounts.open(login, "Isian Contoh", SECRET, Set.of(Duty.VERIFIER), Set.of("35"), null);
        item = scenario.waiting(scenario.group(InventedGroups.next()));
        page = "/cases/" + item.number() + "/steps/" + item.step();
        token = new Person(port, login, SECRET).csrf();
    }

    @Test
    void isGivenBackToWhoeverHadTypedItAndDoesNothing() {
        HttpResponse<String> over = post(page, form(Map.of("verdict", "RETURNED", "note", WORDS)));
        assertThat(over.statusCode()).isEqualTo(403);
        assertThat(over.headers().firstValue("set-cookie").orElse("")).doesNotContain("SESSION");
        assertThat(over.body()).contains("isian Anda belum terkirim").doesNotContain("Surat desa");

        HttpResponse<String> wrong = signIn(login, "salah", over.body());
        assertThat(wrong.body()).contains("tidak cocok");
        HttpResponse<String> in = signIn(login, SECRET, wrong.body());
        assertThat(where(in)).isEqualTo("/kept-form");

        String kept = get("/kept-form").body();
        assertThat(kept).contains("Isian Anda masih ada", "action=\"" + page + "\"", "name=\"_edit\"");
        Map<String, String> again = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(kept);
        while (hidden.find()) {
            again.put(hidden.group(1), unescaped(hidden.group(2)));
        }
        again.put("_csrf", tokenOf(kept));
        HttpResponse<String> form = post(page, again);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body())
                .contains("Surat desa belum ada &lt;b&gt;cap&lt;/b&gt; &amp; tanggal.", "Mohon dilengkapi.");
        assertThat(workItems.find(item.caseId(), item.step()))
                .as("nothing is done")
                .isPresent();
    }

    @Test
    void comesBackWithTheRevisionOfTheDraftThatWasSeen() {
        String over = post(page, form(Map.of("note", WORDS, "_seen", "7"))).body();
        signIn(login, SECRET, over);

        assertThat(get("/kept-form").body()).contains("name=\"_seen\" value=\"7\"");
    }

    @Test
    void isGivenBackToNobodyElse() {
        String over = post(page, form(Map.of("note", WORDS))).body();
        String other = "uji.isian.lain";
        accounts.open(other, "Lain Contoh", SECRET, Set.of(Duty.VERIFIER), Set.of("35"), null);
        assertThat(where(signIn(other, SECRET, over))).isEqualTo("/");
        assertThat(where(get("/kept-form"))).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "!!"})
    void whatWasTamperedWithIsForgotten(String kept) {
        String over = post(page, form(Map.of("note", WORDS))).body();
        assertThat(where(post(
                        "/sign-in", Map.of("login", login, "secret", SECRET, "kept", kept, "_csrf", tokenOf(over)))))
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 300_000, 3_000_000})
    void aFormWithAFileIsKeptWithoutTheFileAndSaysSo(int size) {
        String over = send(multipart(page, form(Map.of("verdict", "RETURNED", "note", WORDS)), size))
                .body();
        assertThat(where(signIn(login, SECRET, over))).isEqualTo("/kept-form");
        assertThat(get("/kept-form").body())
                .contains(
                        "Berkas tidak ikut disimpan",
                        "foto",
                        "Surat desa belum ada &lt;b&gt;cap&lt;/b&gt; &amp; tanggal.");
    }

    @Test
    void aFormOfAnotherKindStandsThereToBeSent() {
        String admin = "uji.isian.admin";
        accounts.open(admin, "Admin Isian Contoh", SECRET, Set.of(Duty.ADMINISTRATOR), Set.of(), null);
        token = new Person(port, admin, SECRET).csrf();
        String wanted = "uji-baru-" + UUID.randomUUID();
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("login", wanted);
        typed.put("name", "Baru Contoh");
        typed.put("duties", "VERIFIER");
        typed.put("regions", "11");
        typed.put("_csrf", token);
        String over = post("/accounts", typed).body();
        assertThat(where(signIn(admin, SECRET, over))).isEqualTo("/kept-form");
        String kept = get("/kept-form").body();
        assertThat(kept).contains("action=\"/accounts\"", "value=\"" + wanted + "\"", "Kirim sekarang");
        assertThat(kept)
                .as("words and no names of fields")
                .contains("Nama akun</label>", "Wilayah</label>", "Tugas</label>")
                .doesNotContain(">login</label>", ">regions</label>");
        assertThat(accounts.byLogin(wanted)).isEmpty();
        typed.put("_csrf", tokenOf(kept));
        assertThat(post("/accounts", typed).statusCode()).isEqualTo(200);
        assertThat(accounts.byLogin(wanted)).isPresent();
        assertThat(where(post("/kept-form/drop", Map.of("_csrf", tokenOf(kept)))))
                .isEqualTo("/");
        assertThat(where(get("/kept-form"))).isEqualTo("/");
    }

    @Test
    void somebodyWhoHasSignedInElsewhereMeanwhileGetsItToo() {
        HttpResponse<String> door = get("/sign-in");
        post("/sign-in", Map.of("login", login, "secret", SECRET, "_csrf", tokenOf(door.body())));
        String over = post(page, form(Map.of("note", WORDS))).body();
        assertThat(where(signIn(login, SECRET, over))).isEqualTo("/kept-form");
    }

    @Test
    void secretsAreNotKept() {
        Map<String, String> typed =
                Map.of("present", SECRET, "chosen", "sandi-lain", "again", "sandi-lain", "_csrf", token);
        HttpResponse<String> over = post("/account/secret", typed);
        assertThat(where(over)).startsWith("/sign-in?over");
    }

    @Test
    void aLongOneIsKeptToo() {
        StringBuilder words = new StringBuilder();
        for (int line = 1; words.length() < 100_000; line++) {
            words.append("Baris ")
                    .append(line)
                    .append(": bahan senilai Rp ")
                    .append(line * 7_919)
                    .append(". ");
        }
        String over = post(page, form(Map.of("note", words.toString()))).body();
        assertThat(where(signIn(login, SECRET, over))).isEqualTo("/kept-form");
        assertThat(get("/kept-form").body()).contains("Baris 1: bahan senilai Rp 7919.", "Baris 1500: bahan");
    }

    @Test
    void nothingIsKeptForThoseWhoHaveNeverBeenHere() {
        for (String made : new String[] {"", "AAAA", "x".repeat(150)}) {
            assertThat(where(post(page, Map.of("note", WORDS, "_csrf", made)))).startsWith("/sign-in?over");
        }
        String tooLong = "kata ".repeat(30_000);
        assertThat(where(post(page, form(Map.of("note", tooLong))))).startsWith("/sign-in?over");
    }

    private Map<String, String> form(Map<String, String> typed) {
        Map<String, String> form = new LinkedHashMap<>(typed);
        form.put("_key", UUID.randomUUID().toString());
        form.put("_csrf", token);
        return form;
    }

    private HttpResponse<String> signIn(String who, String secret, String door) {
        Matcher kept = KEPT.matcher(door);
        assertThat(kept.find()).as(door).isTrue();
        return post("/sign-in", Map.of("login", who, "secret", secret, "kept", kept.group(1), "_csrf", tokenOf(door)));
    }

    private static String tokenOf(String page) {
        Matcher token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private HttpRequest multipart(String path, Map<String, String> form, int size) {
        var body = new StringBuilder();
        body.append("--grenze\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n" + "x".repeat(size) + "\r\n");
        form.forEach((name, value) -> body.append(
                "--grenze\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=grenze")
                .POST(BodyPublishers.ofString(body + "--grenze--\r\n"))
                .build();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET().build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String where(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("").replaceFirst("^http://[^/]+", "");
    }
}
