package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.embedded.CannotStart;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What a process runs, by its settings. */
class CompositionTest {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("pendamping.program.here", "true")
            .withProperty("pendamping.notices.here", "true")
            .withProperty("pendamping.figures.here", "true");

    @Test
    void isTheProgramUnlessToldOtherwise() {
        assertThat(Composition.by(settings)).isEqualTo(new Composition.Program());
    }

    @Test
    void isConsumersAloneOnServersOfOthers() {
        settings.setProperty("pendamping.program.here", "false");
        settings.setProperty("pendamping.notices.here", "false");
        assertThatThrownBy(() -> Composition.by(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Consumers alone bring no servers along.");

        settings.setProperty("spring.datasource.url", "jdbc:postgresql://127.0.0.1/pendamping");
        settings.setProperty("spring.kafka.bootstrap-servers", "127.0.0.1:9092");
        assertThat(Composition.by(settings)).isEqualTo(new Composition.Consumers(Set.of("figures")));
    }

    @Test
    void isNotNothing() {
        settings.setProperty("pendamping.program.here", "false");
        settings.setProperty("pendamping.notices.here", "false");
        settings.setProperty("pendamping.figures.here", "false");
        assertThatThrownBy(() -> Composition.by(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("There is nothing to run.");
    }

    @Test
    void knowsNoThirdWord() {
        settings.setProperty("pendamping.figures.here", "maybe");
        assertThatThrownBy(() -> Composition.by(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessage("--pendamping.figures.here is true or false, not 'maybe'.");
    }
}
