package id.pendamping.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryShareTest {

    @Test
    void theDatabaseTakesAPartThatFitsTheMachine() {
        assertThat(new MemoryShare(512).buffers()).isEqualTo("128MB");
        assertThat(new MemoryShare(2_048).buffers()).isEqualTo("256MB");
        assertThat(new MemoryShare(64_000).buffers()).isEqualTo("512MB");
        assertThat(new MemoryShare(2_048).cache()).isEqualTo("1024MB");
    }
}
