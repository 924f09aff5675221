package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailCarrierTest {

    private final MailServer server = new MailServer();

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void sendsPlainTextUnderTheIdOfTheDelivery() throws Exception {
        assertThat(carrier().carry(Letters.to("dewi@contoh.id"))).isEqualTo(new SendResult.Accepted());

        MailServer.Mail mail = server.mails().get(0);
        assertThat(mail.to()).isEqualTo("dewi@contoh.id");
        MimeMessage read = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.source().getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getMessageID()).isEqualTo("<" + Letters.ID + "@pendamping.contoh.id>");
        assertThat(read.getSubject()).isEqualTo("Kabar tentang kelompok TKM-2023-3509-00001");
        assertThat(read.getContent().toString().strip()).isEqualTo("Laporan Maju – Bersama diterima.");
        assertThat(read.getContentLanguage()).containsExactly("id");
        assertThat(read.getSentDate().toInstant()).isEqualTo(Instant.parse("2023-11-15T03:00:00Z"));
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    /** A name on record may hold what no mail can: nothing of it adds a head or keeps the letter from arriving. */
    @Test
    void writesWhateverIsOnRecord() throws Exception {
        String name = "Maju\r\nBcc: lain@contoh.id\u000b\u0000\u0001\u001b\ufffe\u202e\ud800 Bersama";
        NoticeMessage clean = Letters.to("dewi@contoh.id");
        var letter = new NoticeMessage(
                clean.delivery(),
                clean.to(),
                clean.language(),
                clean.written(),
                name,
                clean.notices(),
                name + "\n.\nAkhir");
        assertThat(carrier().carry(letter)).isEqualTo(new SendResult.Accepted());

        MimeMessage read = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(server.mails().get(0).source().getBytes(StandardCharsets.UTF_8)));
        assertThat(read.getHeader("Bcc")).isNull();
        assertThat(read.getSubject()).startsWith("Maju Bcc").endsWith("Bersama").doesNotContainPattern("\\p{Cc}");
        assertThat(read.getContent().toString())
                .contains("Akhir")
                .doesNotContainPattern("[\u0000-\u0008\u000b\u000e-\u001f\ufffe]");
    }

    @ParameterizedTest
    @CsvSource({"550, true", "553, true", "450, false", "451, false"})
    void givesUpWhatTheServerWillNeverTakeAndOnlyThat(int code, boolean isFinal) {
        server.willAnswerRecipients(code);
        assertThat(carrier().carry(Letters.to("dewi@contoh.id")))
                .isEqualTo(
                        isFinal
                                ? new SendResult.Refused(FailureReason.REFUSED, code)
                                : new SendResult.Failed(FailureReason.STATUS, code, null));
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void sendsAgainUnderTheSameIdWhenTheAnswerWasLost() {
        server.willLoseItsAnswer();
        assertThat(carrier().carry(Letters.to("dewi@contoh.id"))).isInstanceOf(SendResult.Failed.class);
        server.willKeepItsAnswers();
        assertThat(carrier().carry(Letters.to("dewi@contoh.id"))).isEqualTo(new SendResult.Accepted());

        assertThat(server.mails())
                .extracting(mail -> mail.header("Message-ID"))
                .containsExactly(
                        "<" + Letters.ID + "@pendamping.contoh.id>", "<" + Letters.ID + "@pendamping.contoh.id>");
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        try (SocketChannel heldAndDeaf =
                SocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            int port = ((InetSocketAddress) heldAndDeaf.getLocalAddress()).getPort();
            assertThat(carrier(port).carry(Letters.to("dewi@contoh.id")))
                    .isEqualTo(new SendResult.Failed(FailureReason.UNREACHABLE, null, null));
        }
    }

    private MailCarrier carrier() {
        return carrier(server.port());
    }

    private static MailCarrier carrier(int port) {
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(port);
        mail.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return new MailCarrier(mail, "kabar@pendamping.contoh.id");
    }
}
