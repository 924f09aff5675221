package id.pendamping.notices;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A mail server and a gateway to phones for the program under test. Nothing is sent until a test starts the sender. */
public final class Channels implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final MailServer MAILBOX = new MailServer();
    static final Gateway GATEWAY = new Gateway();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "channels",
                        Map.of(
                                "spring.mail.host", "127.0.0.1",
                                "spring.mail.port", MAILBOX.port(),
                                "pendamping.notices.webhook.url", GATEWAY.url(),
                                "pendamping.notices.webhook.secret", "0123456789abcdef",
                                "pendamping.notices.sending.poll", "PT0.1S",
                                "pendamping.url", "https://pendamping.contoh.id/")));
        context.addApplicationListener((ApplicationListener<ApplicationStartedEvent>)
                started -> context.getBean(DeliverySender.class).stop());
    }
}
