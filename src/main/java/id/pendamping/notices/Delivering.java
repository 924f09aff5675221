package id.pendamping.notices;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import tools.jackson.databind.json.JsonMapper;

/** The ways out of the program; where the operator has named no mail server and no gateway there are none. */
@Configuration
@EnableConfigurationProperties(NoticesProperties.class)
class Delivering {

    @Bean
    Carriers carriers(
            @Value("${spring.mail.host:}") String mailHost,
            ObjectProvider<JavaMailSender> mail,
            NoticesProperties properties,
            JsonMapper json,
            Clock clock) {
        List<Carrier> carriers = new ArrayList<>();
        if (!mailHost.isBlank()) {
            carriers.add(new MailCarrier(mail.getObject(), properties.from()));
        }
        if (properties.webhook().isSetUp()) {
            carriers.add(new WebhookCarrier(properties.webhook(), json, clock));
        }
        return new Carriers(carriers);
    }

    @Bean
    Backoff pauses(NoticesProperties properties) {
        return new Backoff(properties.retry(), RandomGenerator.getDefault());
    }
}
