package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** The server alone; a reader who takes nothing of an answer for a second is cut. */
class SlowReadersTest {

    private static final int FILE = 6_000_000;

    /** Until a busy machine has noticed; the server by itself would cut after a minute, or never. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Whether a reader was sent the whole file. */
    private static final Map<String, CompletableFuture<Boolean>> WHOLE = new ConcurrentHashMap<>();

    private static WebServer server;
    private static ExecutorService reading;

    @BeforeAll
    static void start() {
        var factory = new TomcatServletWebServerFactory(0);
        new SlowSenders(Duration.ofSeconds(1), Duration.ofMillis(500), DataSize.ofKilobytes(1)).customize(factory);
        server = factory.getWebServer(SlowReadersTest::register);
        server.start();
        reading = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stop() {
        reading.shutdownNow();
        server.stop();
    }

    private interface Reader {
        void read() throws Exception;
    }

    /** All at once: there is nothing to do but to wait. */
    @TestFactory
    List<DynamicTest> whoReadsNothingIsCutAndNobodyElse() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("who takes a little all the time gets the whole file", SlowReadersTest::takesALittle);
        readers.put("who takes nothing is cut", SlowReadersTest::takesNothing);
        readers.put("and so is who takes a few octets for ever", SlowReadersTest::takesAFewOctets);
        readers.put("empty lines without end are cut", SlowReadersTest::sendsEmptyLines);
        List<DynamicTest> tests = new ArrayList<>();
        readers.forEach((what, reader) -> {
            Future<Boolean> outcome = reading.submit(() -> {
                reader.read();
                return true;
            });
            tests.add(dynamicTest(what, outcome::get));
        });
        return tests;
    }

    /** With the buffers of the system alone it would be cut: a third of four million octets takes longer than a second. */
    private static void takesALittle() throws IOException {
        try (Socket socket = asked("little")) {
            int length = taken(socket, 45_000, FILE);

            assertThat(length).isGreaterThan(FILE);
            assertThat(whole("little")).succeedsWithin(PATIENCE).isEqualTo(true);
        }
    }

    private static void takesNothing() throws Exception {
        try (Socket socket = asked("nothing")) {
            assertThat(whole("nothing").get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .isFalse();
            assertThat(socket.isConnected()).isTrue();
        }
    }

    private static void takesAFewOctets() throws IOException {
        try (Socket socket = asked("few")) {
            Future<Integer> taking = reading.submit(() -> taken(socket, 20, FILE));

            assertThat(whole("few")).succeedsWithin(PATIENCE).isEqualTo(false);
            taking.cancel(true);
        }
    }

    /** An empty line in front of a request is no request, however often it comes. */
    private static void sendsEmptyLines() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(100);
            long begun = System.nanoTime();
            int answer = 0;
            while (answer >= 0 && System.nanoTime() - begun < PATIENCE.toNanos()) {
                answer = dropped(socket);
            }
            assertThat(answer).isEqualTo(-1);
        }
    }

    private static CompletableFuture<Boolean> whole(String reader) {
        return WHOLE.computeIfAbsent(reader, any -> new CompletableFuture<>());
    }

    private static int dropped(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read();
        } catch (java.net.SocketTimeoutException nothing) {
            return 0;
        } catch (java.net.SocketException gone) {
            return -1;
        }
    }

    private static Socket asked(String reader) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        socket.getOutputStream()
                .write(("GET /file?" + reader + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** How much came, so much of it every twentieth of a second. */
    private static int taken(Socket socket, int atATime, int enough) {
        int length = 0;
        byte[] some = new byte[atATime];
        try {
            InputStream answer = socket.getInputStream();
            for (int count = answer.read(some); count >= 0; count = answer.read(some)) {
                length += count;
                if (length < enough) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(count * 50L / atATime));
                }
            }
        } catch (IOException cut) {
            return length;
        }
        return length;
    }

    private static void register(ServletContext context) {
        context.addServlet("file", new OneFile()).addMapping("/file");
    }

    private static final class OneFile extends HttpServlet {

        @Serial
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentLength(FILE);
            try {
                response.getOutputStream().write(new byte[FILE]);
                response.flushBuffer();
                whole(request.getQueryString()).complete(true);
            } catch (IOException cut) {
                whole(request.getQueryString()).complete(false);
                throw cut;
            }
        }
    }
}
