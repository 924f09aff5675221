package id.pendamping.evidence;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings as they are where nobody has set any. */
final class Settings {

    private Settings() {}

    static EvidenceProperties usual() {
        return with(Map.of());
    }

    static EvidenceProperties with(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("pendamping.evidence", EvidenceProperties.class);
    }
}
