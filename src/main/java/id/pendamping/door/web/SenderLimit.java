package id.pendamping.door.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.pendamping.shared.ProgramOnly;
import id.pendamping.shared.SenderAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what strangers may ask from one address in ten seconds; the rest is answered 429 before anything is done for it.
 * Requests within a session, and for files, are not counted; of the API only what was not let in is, and callers who were
 * let in lately are let in however much strangers ask from their address.
 */
@Component
@ProgramOnly
@Order(Ordered.HIGHEST_PRECEDENCE)
class SenderLimit extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int MOST_SENDERS = 100_000;
    private static final Pattern UNCOUNTED = Pattern.compile(
            "/(css|js|img|webjars)/.*|/favicon\\.ico|/sw\\.js|/manifest\\.webmanifest|/actuator/health.*");

    private static final long LARGEST_BODY = 128 * 1024;
    private static final long LARGEST_DISCARDED = 16L * 1024 * 1024;
    private static final Duration LONGEST_DISCARDED = Duration.ofSeconds(15);
    private static final String TOO_MANY =
            "Terlalu banyak permintaan. Coba lagi sebentar. · Too many requests. Try again shortly.";

    private final SlowPlaces bodies = SlowPlaces.ofBodies();
    private final Cache<String, AtomicInteger> senders = Caffeine.newBuilder()
            .maximumSize(MOST_SENDERS)
            .expireAfterWrite(WINDOW)
            .build();
    private final LetIn letIn = new LetIn();
    private final ObjectProvider<SignInRedirects> redirects;
    private final int most;

    /** @param most requests of strangers from one address in ten seconds; 0 sets no limit */
    SenderLimit(@Value("${pendamping.strangers.most:500}") int most, ObjectProvider<SignInRedirects> redirects) {
        this.redirects = redirects;
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return most == 0
                || UNCOUNTED.matcher(path).matches()
                || request.getRequestedSessionId() != null && request.isRequestedSessionIdValid();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AtomicInteger count = senders.get(SenderAddress.of(request.getRemoteAddr()), sender -> new AtomicInteger());
        String signed = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (signed != null
                && (count.get() < most || letIn.isKnown(SenderAddress.of(request.getRemoteAddr()), signed))) {
            chain.doFilter(request, response);
            if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
                count.incrementAndGet();
                letIn.forget(SenderAddress.of(request.getRemoteAddr()), signed);
            } else {
                letIn.remember(SenderAddress.of(request.getRemoteAddr()), signed);
            }
        } else if (count.get() >= most) {
            refuse(request, response);
        } else {
            count.incrementAndGet();
            takeFromStranger(request, response, chain);
        }
    }

    /**
     * A stranger sends a sign-in form, or one whose session has ended and which is kept for its owner, if it is not too large. Slow ones share few threads
     * and give way, so that they hold up nobody else.
     */
    private void takeFromStranger(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean hasBody =
                request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (!hasBody) {
            chain.doFilter(request, response);
        } else {
            Optional<SlowPlaces.Place> place =
                    bodies.take(SenderAddress.of(request.getRemoteAddr()), () -> BodyTime.giveUp(request));
            if (place.isEmpty()) {
                refuse(request, response);
                return;
            }
            try (SlowPlaces.Place reading = place.get()) {
                if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST_BODY) {
                    readPast(request);
                    redirects.getObject().sessionIsOver(request, response);
                } else {
                    chain.doFilter(request, response);
                }
            }
        }
    }

    private static void readPast(HttpServletRequest request) throws IOException {
        if (SentForm.isWithFiles(request)) {
            SentForm.remember(request, SentParts.past(request, LARGEST_DISCARDED, LONGEST_DISCARDED));
        } else {
            RestOfBody.discard(request, LARGEST_DISCARDED, LONGEST_DISCARDED);
            SentForm.remember(request, new SentParts(Map.of(), Set.of()));
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyEnd.refuse(request);
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WINDOW.toSeconds()));
        response.setHeader(HttpHeaders.CONNECTION, "close");
        Problems.tooManyRequests(request, response, TOO_MANY);
    }
}
