package id.pendamping;

import java.util.Arrays;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * The program without the parts that write facts, publish them, or answer people: what is left is made only as far as the
 * consumers need it. Not annotated as a configuration, because the program must not find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Pendamping.class),
            @ComponentScan.Filter({Controller.class, ControllerAdvice.class}),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = ProgramOnlyFilter.class)
        })
final class ConsumersAlone {

    /** Everything else waits until something asks for it; nobody asks for a listener, or for what works by itself. */
    @Bean
    static LazyInitializationExcludeFilter workersDoNotWait() {
        return (name, definition, type) -> isOurWorker(type)
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(KafkaListener.class));
    }

    private static boolean isOurWorker(Class<?> type) {
        return SmartLifecycle.class.isAssignableFrom(type) && type.getName().startsWith("id.pendamping.");
    }

    @Bean
    SecurityFilterChain onlyHealth(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
