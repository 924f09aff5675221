package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProgramRunTest {

    @Test
    void aDemonstrationListensToThisMachineAlone() {
        assertThat(addressWith(Map.of("pendamping.demo", "true"))).isEqualTo("127.0.0.1");
    }

    @Test
    void theAddressOfADemonstrationCanBeChosen() {
        assertThat(addressWith(Map.of("pendamping.demo", "true", "server.address", "0.0.0.0")))
                .isEqualTo("0.0.0.0");
    }

    @Test
    void aRealProgramListensToEverybody() {
        assertThat(addressWith(Map.of("pendamping.demo", "false"))).isNull();
        assertThat(addressWith(Map.of())).isNull();
    }

    private static String addressWith(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", settings));
        ProgramRun.stayAtHome(environment);
        return environment.getProperty("server.address");
    }
}
