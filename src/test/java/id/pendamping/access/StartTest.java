package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Duty;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartTest {

    private boolean isOfficerThere;
    private boolean isGroupThere;

    private final Start start = new Start(List.of(
            StartStep.of(60, "groups", null, () -> isGroupThere),
            new StartStep(30, "officer", Duty.VERIFIER, "/accounts/new", () -> isOfficerThere)));

    @Test
    void linesStandInTheirOrderAndTickThemselves() {
        assertThat(start.lines()).extracting(Start.Line::key).containsExactly("officer", "groups");
        assertThat(start.lines()).noneMatch(Start.Line::done);

        isOfficerThere = true;
        assertThat(start.lines().get(0)).isEqualTo(new Start.Line("officer", Duty.VERIFIER, "/accounts/new", true));
    }

    @Test
    void itIsOverWithTheFirstGroupsWhateverElseIsMissing() {
        assertThat(start.isOver()).isFalse();
        isGroupThere = true;
        assertThat(start.isOver()).isTrue();
    }
}
