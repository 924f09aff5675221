package id.pendamping.door.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.util.unit.DataSize;

/** The server alone; a reader who takes nothing of an answer for a second is cut. */
class SlowReadersTest {

    private static final int FILE = 6_000_000;

    private static WebServer server;
    private static volatile CompletableFuture<Boolean> whole = new CompletableFuture<>();

    @BeforeAll
    static void start() {
        var factory = new TomcatServletWebServerFactory(0);
        new SlowSenders(Duration.ofSeconds(1), Duration.ofMillis(500), DataSize.ofKilobytes(1)).customize(factory);
        server = factory.getWebServer(SlowReadersTest::register);
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    /** With the buffers of the system alone it would be cut: a third of four million octets takes longer than a second. */
    @Test
    void whoTakesALittleAllTheTimeGetsTheWholeFile() throws IOException {
        whole = new CompletableFuture<>();
        try (Socket socket = asked()) {
            int length = taken(socket, 25_000, FILE);

            assertThat(length).isGreaterThan(FILE);
            assertThat(whole).succeedsWithin(2, TimeUnit.SECONDS).isEqualTo(true);
        }
    }

    @Test
    void whoTakesNothingIsCut() throws Exception {
        whole = new CompletableFuture<>();
        try (Socket socket = asked()) {
            assertThat(whole.get(10, TimeUnit.SECONDS)).isFalse();
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void andSoIsWhoTakesAFewOctetsForEver() throws IOException {
        whole = new CompletableFuture<>();
        try (Socket socket = asked()) {
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(() -> taken(socket, 20, FILE));

            assertThat(whole).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(false);
            reading.cancel(true);
        }
    }

    /** An empty line in front of a request is no request, however often it comes. */
    @Test
    void emptyLinesWithoutEndAreCut() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(100);
            long begun = System.nanoTime();
            int answer = 0;
            while (answer >= 0 && System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(6)) {
                answer = dropped(socket);
            }
            assertThat(answer).isEqualTo(-1);
        }
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

    private static Socket asked() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8_192);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        socket.getOutputStream()
                .write("GET /file HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
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
                whole.complete(true);
            } catch (IOException cut) {
                whole.complete(false);
                throw cut;
            }
        }
    }
}
