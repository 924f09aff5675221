package id.pendamping.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Letters as signed calls to the operator's gateway. The signature is the HMAC-SHA256 over timestamp, a full stop and the
 * body; {@code Idempotency-Key} is the delivery's id.
 */
class WebhookCarrier implements Carrier {

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int HUNDRED = 100;

    private final NoticesProperties.Webhook webhook;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient client;

    WebhookCarrier(NoticesProperties.Webhook webhook, JsonMapper json, Clock clock) {
        this.webhook = webhook;
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(webhook.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public SendResult carry(NoticeMessage letter) {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request(letter), BodyHandlers.discarding());
        try {
            // the request's own time-out ends with the headers; an answer without end is cut off here
            return outcome(answer.get(webhook.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new SendResult.Failed(FailureReason.TIMEOUT, null, null);
        } catch (ExecutionException e) {
            return new SendResult.Failed(reasonOf(e.getCause()), null, null);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new SendResult.Failed(FailureReason.FAULT, null, null);
        }
    }

    private static FailureReason reasonOf(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return FailureReason.TIMEOUT;
        }
        return cause instanceof IOException ? FailureReason.UNREACHABLE : FailureReason.FAULT;
    }

    private HttpRequest request(NoticeMessage letter) {
        byte[] body = json.writeValueAsBytes(WebhookMessage.of(letter));
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(URI.create(webhook.url()))
                .timeout(webhook.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", letter.delivery().toString())
                .header("X-Pendamping-Timestamp", timestamp)
                .header(
                        "X-Pendamping-Signature",
                        "sha256=" + WebhookMessage.signature(webhook.secret(), timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private SendResult outcome(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        return switch (status / HUNDRED) {
            case 2 -> new SendResult.Accepted();
            case 4 ->
                List.of(REQUEST_TIMEOUT, TOO_MANY_REQUESTS).contains(status)
                        ? later(answer)
                        : new SendResult.Refused(FailureReason.REFUSED, status);
            default -> later(answer);
        };
    }

    private SendResult later(HttpResponse<Void> answer) {
        return new SendResult.Failed(
                FailureReason.STATUS,
                answer.statusCode(),
                answer.headers().firstValue("Retry-After").map(this::wait).orElse(null));
    }

    /** Seconds or a date; anything else says nothing. */
    private @Nullable Duration wait(String retryAfter) {
        if (retryAfter.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(retryAfter));
        }
        try {
            Duration until = Duration.between(
                    clock.instant(), ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
            return until.isNegative() ? null : until;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
