package id.pendamping.check.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often one address may ask in a minute. */
@Component
class Askers {

    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<String, AtomicInteger> asked = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final int most;

    /** @param most cases that one address may check in a minute */
    Askers(@Value("${pendamping.check.most:30}") int most) {
        this.most = most;
    }

    boolean mayAsk(String address) {
        return asked.get(address, sender -> new AtomicInteger()).incrementAndGet() <= most;
    }
}
