package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

/** The server alone, with a second of patience for strangers and two for those who have signed in. */
class SlowSendersTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String FILES = "Content-Type: multipart/form-data; boundary=x\r\n";

    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    private static final long FILE = 1 << 20;

    /** Until somebody is heard at last on a busy machine; nobody who is not cut would be through by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static WebServer server;
    private static ScheduledExecutorService drops;
    private static ExecutorService sending;

    @BeforeAll
    static void start() {
        drops = Executors.newScheduledThreadPool(2);
        sending = Executors.newCachedThreadPool();
        var factory = new TomcatServletWebServerFactory(0);
        new SlowSenders(Duration.ofSeconds(1), Duration.ofSeconds(2), DataSize.ofKilobytes(1)).customize(factory);
        server = factory.getWebServer(SlowSendersTest::register);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
        sending.shutdownNow();
        drops.shutdownNow();
    }

    /** Somebody who sends slowly, and what the answer must be. */
    private record Sender(String what, String begun, int bytes, Consumer<String> answer) {}

    private static final List<Sender> SENDERS = List.of(
            isCut("a form of a stranger", post("form", FORM + "Content-Length: 5000\r\n", "a=")),
            isCut("a form in chunks", post("form", FORM + "Transfer-Encoding: chunked\r\n", "5000\r\na=")),
            isCut(
                    "a file",
                    post(
                            "files",
                            FILES + "Content-Length: 5000\r\n",
                            "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n")),
            isCut("a stream", post("stream", "Content-Length: 5000\r\n", "a")),
            // a stranger's form that says no length is read past, and told so where it has no end
            isCut("a body that nobody wants and that has no end", post("past", CHUNKED, "5000\r\n")),
            isCut("a body of somebody signed in, a byte at a time", post("signed", "Content-Length: 16384\r\n", "")),
            aHead("a line", "GET /nothing"),
            aHead("a head", "GET /nothing HTTP/1.1\r\nHost: localhost\r\nX-Long: "),
            // who is answered before the body is here hears it at once; the rest is not waited for either
            new Sender(
                    "a body that nobody wants",
                    post("nothing", "Content-Length: 5000\r\n", ""),
                    1,
                    answer -> assertThat(answer).startsWith("HTTP/1.1 204 ")),
            new Sender(
                    "a body of somebody signed in, slowly",
                    post("signed", "Connection: close\r\nContent-Length: 16384\r\n", ""),
                    400,
                    answer -> assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("16384")),
            new Sender("what stands beside chunks", post("signed", CHUNKED, "1;"), 1, answer -> assertThat(answer)
                    .startsWith("HTTP/1.1 4")));

    private static Sender isCut(String what, String begun) {
        return new Sender(what, begun, 1, answer -> assertThat(answer).startsWith("HTTP/1.1 408 "));
    }

    private static Sender aHead(String what, String begun) {
        return new Sender(what, begun, 1, answer -> assertThat(answer)
                .startsWith("HTTP/1.1 408 ")
                .contains("terlalu lama", "took too long"));
    }

    private static String post(String path, String head, String begun) {
        return "POST /" + path + " HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n" + begun;
    }

    /** All at once: there is nothing to do but to wait. */
    @TestFactory
    List<DynamicTest> whoSendsTooSlowlyIsCutAndNobodyElse() {
        return SENDERS.stream()
                .map(sender -> {
                    Future<String> answer = sending.submit(() -> dripped(sender.begun(), sender.bytes()));
                    return dynamicTest(sender.what(), () -> sender.answer().accept(answer.get()));
                })
                .toList();
    }

    /** The answer, while this many bytes are sent every tenth of a second until the connection ends. */
    private static String dripped(String begun, int bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            OutputStream out = socket.getOutputStream();
            out.write(begun.getBytes(StandardCharsets.US_ASCII));
            byte[] drop = "a".repeat(bytes).getBytes(StandardCharsets.US_ASCII);
            var dripping = drops.scheduleAtFixedRate(() -> drip(out, drop), 100, 100, TimeUnit.MILLISECONDS);
            try {
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                dripping.cancel(true);
            }
        }
    }

    private static void drip(OutputStream out, byte[] drop) {
        try {
            out.write(drop);
        } catch (IOException e) {
            throw new IllegalStateException("Nobody listens any more", e);
        }
    }

    private static void register(ServletContext context) {
        context.addFilter("answers", new FailureAnswers())
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        context.addFilter("signed", (Filter) (request, response, chain) -> {
                    if (((HttpServletRequest) request).getRequestURI().equals("/signed")) {
                        SecurityContextHolder.getContext()
                                .setAuthentication(new TestingAuthenticationToken("tuti", null, "ROLE"));
                    }
                    try {
                        chain.doFilter(request, response);
                    } finally {
                        SecurityContextHolder.clearContext();
                    }
                })
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
        var servlet = context.addServlet("readers", new Readers());
        servlet.addMapping("/*");
        servlet.setMultipartConfig(new MultipartConfigElement(""));
    }

    private static final class Readers extends HttpServlet {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            switch (request.getRequestURI()) {
                case "/form", "/files" -> response.getWriter().print(request.getParameter("a"));
                case "/nothing" -> response.setStatus(204);
                case "/past" -> RestOfBody.discard(request, FILE, Duration.ofMillis(500));
                default -> response.getWriter().print(length(request));
            }
        }

        private static int length(ServletRequest request) throws IOException {
            return request.getInputStream().readAllBytes().length;
        }
    }
}
