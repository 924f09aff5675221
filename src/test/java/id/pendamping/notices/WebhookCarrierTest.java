package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WebhookCarrierTest {

    private static final String SECRET = "0123456789abcdef";
    private static final Instant NOW = Instant.parse("2023-11-15T03:00:00Z");

    private final Gateway gateway = new Gateway();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void handsTheLetterOverUnderItsIdAndSigned() throws Exception {
        assertThat(carrier(gateway.url()).carry(Letters.to("+6281200000001"))).isEqualTo(new SendResult.Accepted());

        Gateway.Call call = gateway.calls().get(0);
        assertThat(call.key()).isEqualTo(Letters.ID.toString());
        assertThat(call.timestamp()).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(call.signature())
                .isEqualTo("sha256="
                        + HexFormat.of()
                                .formatHex(mac.doFinal(
                                        (call.timestamp() + '.' + call.body()).getBytes(StandardCharsets.UTF_8))));
        Map<?, ?> body = JsonMapper.shared().readValue(call.body(), Map.class);
        assertThat(body.get("id")).isEqualTo(Letters.ID.toString());
        assertThat(body.get("to")).isEqualTo("+6281200000001");
        assertThat(body.get("language")).isEqualTo("id");
        assertThat(body.get("text")).isEqualTo("Laporan Maju – Bersama diterima.");
        assertThat(body.get("notices"))
                .isEqualTo(List.of(Map.of(
                        "kind",
                        "report-accepted",
                        "case",
                        "TKM-2023-3509-00001",
                        "text",
                        "Laporan Maju – Bersama diterima.",
                        "url",
                        "http://localhost:8080/cases/TKM-2023-3509-00001")));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422})
    void givesUpWhatTheGatewayWillNeverTake(int status) {
        gateway.willAnswer(status);
        assertThat(carry()).isEqualTo(new SendResult.Refused(FailureReason.REFUSED, status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 408, 429, 500, 503})
    void triesAgainWhatItMayTakeLaterAndFollowsNobodyElsewhere(int status) {
        gateway.willAnswer(status, Map.of("Location", gateway.url()));
        assertThat(carry()).isEqualTo(new SendResult.Failed(FailureReason.STATUS, status, null));
        assertThat(gateway.calls()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "120 | PT2M",
                "Wed, 15 Nov 2023 03:05:00 GMT | PT5M",
                "Wed, 15 Nov 2023 02:00:00 GMT | ",
                "soon | ",
                "-5 | "
            },
            delimiter = '|')
    void hearsHowLongItIsToWait(String retryAfter, Duration asked) {
        gateway.willAnswer(503, Map.of("Retry-After", retryAfter));
        assertThat(carry()).isEqualTo(new SendResult.Failed(FailureReason.STATUS, 503, asked));
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        try (SocketChannel heldAndDeaf =
                SocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            int port = ((InetSocketAddress) heldAndDeaf.getLocalAddress()).getPort();
            assertThat(carrier("http://127.0.0.1:" + port + "/").carry(Letters.to("+6281200000001")))
                    .isEqualTo(new SendResult.Failed(FailureReason.UNREACHABLE, null, null));
        }
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverComes() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(carrier("http://127.0.0.1:" + mute.getLocalPort() + "/").carry(Letters.to("+6281200000001")))
                    .isEqualTo(new SendResult.Failed(FailureReason.TIMEOUT, null, null));
        }
    }

    private SendResult carry() {
        return carrier(gateway.url()).carry(Letters.to("+6281200000001"));
    }

    private static WebhookCarrier carrier(String url) {
        return new WebhookCarrier(
                new NoticesProperties.Webhook(url, SECRET, Duration.ofSeconds(2), Duration.ofSeconds(2)),
                JsonMapper.shared(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
