package id.pendamping;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.evidence.Photo;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A mentor who goes on typing and photographing while the line breaks in the middle of whatever is under way and the
 * browser is killed.
 */
final class Outages implements AutoCloseable {

    private static final int LARGEST_BREAK = 6_000;
    private static final int EACH_PICTURE = 6;
    private static final int TURNED = 6;
    private static final List<String> PLACES =
            List.of("introduction", "plan", "results", "problems", "solutions", "closing");

    private final Chromium chromium = Chromium.open();
    private final Path home;
    private final WeakLine line;
    private final String address;
    private final String login;
    private final String secret;
    private final Random random;
    private BrowserContext phone;
    private Page page;

    /** What was typed last in each place, and how many pictures were taken. */
    record Typed(Map<String, String> values, int pictures, int kills) {}

    Outages(Path home, WeakLine line, String path, String login, String secret, Random random) {
        this.login = login;
        this.secret = secret;
        this.home = home;
        this.line = line;
        this.address = "http://localhost:" + line.port() + path;
        this.random = random;
        start();
    }

    private void start() {
        phone = chromium.phone(home);
        page = phone.pages().get(0);
    }

    void signIn() {
        page.navigate("http://localhost:" + line.port() + "/sign-in");
        page.fill("#login", login);
        page.fill("#secret", secret);
        page.locator("form:has(#login) .btn-primary").click();
        open();
        Visitor.await(
                page,
                "async path => !!await caches.match(path)",
                URI.create(address).getPath());
    }

    private void open() {
        page.navigate(address);
        page.locator("form[data-ready]").waitFor();
    }

    /** Kills the browser after every n cuts. */
    Typed goOn(int cuts, int eachKill) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        int pictures = 0;
        int kills = 0;
        for (int cut = 1; cut <= cuts; cut++) {
            line.breakAfter(random.nextInt(LARGEST_BREAK));
            String place = PLACES.get(random.nextInt(PLACES.size()));
            String words = "Isian " + cut;
            type(place, words);
            values.put(place, words);
            if (cut % EACH_PICTURE == 0) {
                shoot(receipt());
                pictures++;
            }
            send();
            if (cut % eachKill == 0) {
                kill();
                kills++;
                start();
                line.breakAfter(0);
                open();
                type(place, words + " sesudah mati");
                values.put(place, words + " sesudah mati");
                line.mend();
                signIn();
            }
            line.mend();
            if (random.nextBoolean()) {
                send();
            }
        }
        Visitor.await(
                page,
                "async () => { dispatchEvent(new Event('online'));"
                        + " const left = await Keep.unsent(document.documentElement.dataset.account);"
                        + " return left.fields + left.pictures === 0; }",
                null);
        return new Typed(values, pictures, kills);
    }

    private void type(String place, String words) {
        page.click("[data-tabs] a[href='#chapters']");
        page.fill("#" + place, words);
        Visitor.await(
                page,
                "async typed => [...(await Keep.read(document.documentElement.dataset.account,"
                        + " new URL(document.querySelector('form[data-draft]').action).pathname)).fields.values()]"
                        + ".some(field => field.value === typed)",
                words);
    }

    private void shoot(byte[] receipt) {
        page.click("[data-tabs] a[href='#photos']");
        page.click("button[name=_add][value=photos]");
        FileChooser camera = page.waitForFileChooser(
                () -> page.locator("#photos [data-shoot]").last().click());
        camera.setFiles(new FilePayload("foto.jpg", "image/jpeg", receipt));
        page.locator("#photos [data-slot]").last().waitFor();
    }

    private void send() {
        page.evaluate("Keep.send(document.documentElement.dataset.account)");
    }

    /** As when the battery is empty: no page hears of it. */
    private void kill() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .arguments()
                        .map(List::of)
                        .orElse(List.of())
                        .contains("--user-data-dir=" + home))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            phone.close();
        } catch (PlaywrightException e) {
            // it is gone already
        }
    }

    /** Taken with a camera that was turned. */
    private byte[] receipt() {
        var image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < 3_000; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(900), random.nextInt(1200), 40, 9);
        }
        pen.dispose();
        return Photo.withExif(image, TURNED, -8.17, 113.7);
    }

    @Override
    public void close() {
        phone.close();
    }
}
