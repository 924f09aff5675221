package id.pendamping.notices;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the operator decides about messages that leave the program.
 *
 * @param from sender of mails
 * @param language of people who have not chosen one
 * @param quietFrom first quiet hour of people who have not chosen others, by the clock of their region
 * @param quietUntil the hour in which their quiet hours have ended
 * @param digestHour hour of their daily digest; none means at once
 * @param oldest facts that were older when they were heard are told on the page only
 * @param mostNotices in one message; of further ones it says how many
 * @param webhook the gateway to phones, if there is one
 */
@Validated
@ConfigurationProperties("pendamping.notices")
record NoticesProperties(
        @DefaultValue("pendamping@localhost") @Email String from,
        @DefaultValue("id") @Pattern(regexp = "id|en") String language,
        @DefaultValue("21") @Min(0) @Max(23) int quietFrom,
        @DefaultValue("6") @Min(0) @Max(23) int quietUntil,
        @Min(0) @Max(23) @Nullable Integer digestHour,
        @DefaultValue("P14D") @NotNull Duration oldest,
        @DefaultValue("20") @Min(1) @Max(100) int mostNotices,
        @DefaultValue @Valid Sending sending,
        @DefaultValue @Valid Retry retry,
        @DefaultValue @Valid Webhook webhook) {

    /** No call may last longer than this part of a lease. */
    private static final int CALLS_PER_LEASE = 2;

    /**
     * The work of a sender.
     *
     * @param batch taken at a time
     * @param poll pause when nothing is due
     * @param lease how long a sender that has died keeps others from what it took; longer than any attempt lasts
     */
    record Sending(
            @DefaultValue("20") @Min(1) @Max(500) int batch,
            @DefaultValue("PT5S") Duration poll,
            @DefaultValue("PT5M") Duration lease) {}

    /**
     * Further attempts.
     *
     * @param attempts after this number of attempts it is given up
     * @param firstPause before the second attempt; doubled each time
     * @param jitter the part of a pause by which it is shortened at random
     * @param longestWait what the other side may ask for at most
     */
    record Retry(
            @DefaultValue("8") @Min(1) @Max(50) int attempts,
            @DefaultValue("PT30S") Duration firstPause,
            @DefaultValue("PT1H") Duration longestPause,
            @DefaultValue("0.2") @Min(0) @Max(1) double jitter,
            @DefaultValue("PT24H") Duration longestWait) {}

    /**
     * The gateway.
     *
     * @param url where letters are posted; blank means there is none
     * @param secret signs them
     */
    record Webhook(
            @DefaultValue("") String url,
            @DefaultValue("") String secret,
            @DefaultValue("PT5S") Duration connectTimeout,
            @DefaultValue("PT15S") Duration timeout) {

        private static final int SHORTEST_SECRET = 16;

        boolean isSetUp() {
            return !url.isBlank();
        }

        @AssertTrue(message = "must be an https address without user information; http only to this machine")
        boolean isAddressSafe() {
            return !isSetUp() || isSafe(url);
        }

        @AssertTrue(message = "needs pendamping.notices.webhook.secret with at least 16 characters")
        boolean isSigned() {
            return !isSetUp() || secret.length() >= SHORTEST_SECRET;
        }

        private static boolean isSafe(String address) {
            try {
                URI uri = new URI(address);
                String host = uri.getHost();
                return host != null
                        && uri.getRawUserInfo() == null
                        && ("https".equalsIgnoreCase(uri.getScheme())
                                || "http".equalsIgnoreCase(uri.getScheme()) && isLoopback(host));
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** By how it is written: a name that a name server answers for is not to be trusted. */
        private static boolean isLoopback(String host) {
            return host.equalsIgnoreCase("localhost")
                    || host.equals("[::1]")
                    || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
        }

        @Override
        public String toString() {
            return "Webhook";
        }
    }

    @AssertTrue(message = "the lease has to be at least twice as long as a call to the gateway may last")
    boolean isLeaseLongEnough() {
        return webhook.timeout().multipliedBy(CALLS_PER_LEASE).compareTo(sending.lease()) <= 0;
    }
}
