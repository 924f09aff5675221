package id.pendamping.figures;

import id.pendamping.journal.relay.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** How many events of cases there are. The broker is asked at most once a second, and less often while it is silent. */
@Component
public class TopicEnds implements DisposableBean {

    private static final int PATIENCE_MILLIS = 1_500;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final KafkaAdmin kafka;
    private @Nullable Admin admin;
    private OptionalLong known = OptionalLong.empty();
    private long askAgain = System.nanoTime();

    TopicEnds(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /** Nothing while the broker does not answer. */
    public synchronized OptionalLong events() {
        if (System.nanoTime() - askAgain >= 0) {
            known = ask();
            askAgain = System.nanoTime() + (known.isPresent() ? FRESH_NANOS : SILENT_NANOS);
        }
        return known;
    }

    private OptionalLong ask() {
        Map<TopicPartition, OffsetSpec> latest = IntStream.range(0, Topics.PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(Topics.CASES, partition), partition -> OffsetSpec.latest()));
        try {
            return OptionalLong.of(
                    admin().listOffsets(latest).all().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).values().stream()
                            .mapToLong(end -> end.offset())
                            .sum());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return OptionalLong.empty();
        }
    }

    private Admin admin() {
        Admin open = admin;
        if (open == null) {
            Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
            open = Admin.create(settings);
            admin = open;
        }
        return open;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close();
        }
    }
}
