package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;

/** The server alone, with a second of patience for strangers and two for those who have signed in. */
class SlowSendersTest {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
    private static final String FILES = "Content-Type: multipart/form-data; boundary=x\r\n";

    private static final long FILE = 1 << 20;

    private static WebServer server;
    private static ScheduledExecutorService drops;

    @BeforeAll
    static void start() {
        drops = Executors.newScheduledThreadPool(2);
        var factory = new TomcatServletWebServerFactory(0);
        new SlowSenders(Duration.ofSeconds(1), Duration.ofSeconds(2), DataSize.ofKilobytes(1)).customize(factory);
        server = factory.getWebServer(SlowSendersTest::register);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
        drops.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "form, '" + FORM + "Content-Length: 5000\r\n', 'a='",
        "form, '" + FORM + "Transfer-Encoding: chunked\r\n', '5000\r\na='",
        "files, '" + FILES + "Content-Length: 5000\r\n', '--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n'",
        "stream, 'Content-Length: 5000\r\n', 'a'",
    })
    void aBodyOfAStrangerThatComesAByteATimeIsCut(String path, String head, String begun) throws Exception {
        String answer = dripped("POST /" + path + " HTTP/1.1\r\nHost: localhost\r\n" + head + "\r\n" + begun, 1);

        assertThat(answer).startsWith("HTTP/1.1 408 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /nothing", "GET /nothing HTTP/1.1\r\nHost: localhost\r\nX-Long: "})
    void aHeadThatComesAByteATimeIsCut(String begun) throws Exception {
        assertThat(dripped(begun, 1)).startsWith("HTTP/1.1 408 ").contains("terlalu lama", "took too long");
    }

    /** Who is answered before the body is here hears it at once; the rest is not waited for either. */
    @Test
    void aBodyThatNobodyWantsIsCutToo() throws Exception {
        String answer = dripped("POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\n", 1);

        assertThat(answer).startsWith("HTTP/1.1 204 ");
    }

    @Test
    void aBodyOfSomebodySignedInMayComeSlowly() throws Exception {
        String head = "POST /signed HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 16384\r\n\r\n";

        assertThat(dripped(head, 400)).startsWith("HTTP/1.1 200 ").endsWith("16384");
    }

    @Test
    void whatStandsBesideChunksIsShort() throws Exception {
        String head = "POST /signed HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1;";

        assertThat(dripped(head, 1)).startsWith("HTTP/1.1 4");
    }

    @Test
    void butNotAByteATime() throws Exception {
        String head = "POST /signed HTTP/1.1\r\nHost: localhost\r\nContent-Length: 16384\r\n\r\n";

        assertThat(dripped(head, 1)).startsWith("HTTP/1.1 408 ");
    }

    /** A stranger's form that says no length is read past, and told so where it has no end. */
    @Test
    void aBodyOfNoLengthThatNobodyWantsHasAnEnd() throws Exception {
        String answer =
                dripped("POST /past HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5000\r\n", 1);

        assertThat(answer).startsWith("HTTP/1.1 408 ");
    }

    /** The answer, while this many bytes are sent every tenth of a second until the connection ends. */
    private static String dripped(String begun, int bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(8_000);
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
