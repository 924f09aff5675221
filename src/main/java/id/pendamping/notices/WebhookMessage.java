package id.pendamping.notices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the operator's gateway is sent, and its signature. */
final class WebhookMessage {

    private static final String HMAC = "HmacSHA256";

    private WebhookMessage() {}

    static Map<String, Object> of(NoticeMessage letter) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", letter.delivery().toString());
        body.put("to", letter.to());
        body.put("language", letter.language().getLanguage());
        body.put("text", letter.text());
        body.put("notices", letter.notices().stream().map(WebhookMessage::line).toList());
        return body;
    }

    private static Map<String, String> line(NoticeMessage.Line line) {
        Map<String, String> notice = new LinkedHashMap<>();
        notice.put("kind", line.kind());
        notice.put("case", line.number());
        notice.put("text", line.text());
        notice.put("url", line.link());
        return notice;
    }

    static String signature(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            mac.update((timestamp + '.').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
