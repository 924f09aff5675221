package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Duty;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeparationOfDutiesTest {

    @ParameterizedTest
    @CsvSource({
        "VERIFIER, COMMITMENT_OFFICER",
        "VERIFIER, BUDGET_AUTHORITY",
        "VERIFIER, PAYMENT_OFFICER",
        "COMMITMENT_OFFICER, BUDGET_AUTHORITY",
        "COMMITMENT_OFFICER, PAYMENT_OFFICER",
        "BUDGET_AUTHORITY, PAYMENT_OFFICER",
        "REPORT_REVIEWER, VERIFIER",
        "MENTOR_COORDINATOR, REPORT_REVIEWER",
        "MENTOR_COORDINATOR, COMMITMENT_OFFICER",
        "TREASURER, PAYMENT_OFFICER",
        "TREASURER, COMMITMENT_OFFICER",
        "REPORT_REVIEWER, COMMITMENT_OFFICER",
        "REPORT_REVIEWER, TREASURER",
        "REGISTRAR, VERIFIER",
        "REGISTRAR, COMMITMENT_OFFICER",
        "REGISTRAR, TREASURER",
        "MENTOR_COORDINATOR, TREASURER",
    })
    void keepsTheHandsThatDecideAndPayApart(Duty one, Duty other) {
        assertThat(SeparationOfDuties.conflict(one, Set.of(other))).contains(other);
        assertThat(SeparationOfDuties.conflict(other, Set.of(one))).contains(one);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MENTOR")
    void letsNoMentorActAsAnyoneElse(Duty other) {
        assertThat(SeparationOfDuties.conflict(Duty.MENTOR, Set.of(other))).contains(other);
        assertThat(SeparationOfDuties.conflict(other, Set.of(Duty.MENTOR))).contains(Duty.MENTOR);
    }

    @ParameterizedTest
    @EnumSource
    void neverTurnsADutyAgainstItself(Duty duty) {
        assertThat(SeparationOfDuties.conflict(duty, Set.of(duty))).isEmpty();
        assertThat(SeparationOfDuties.conflict(duty, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void readsTheSameInBothDirections(Duty one, Duty other) {
        assertThat(SeparationOfDuties.conflict(one, Set.of(other)).isPresent())
                .isEqualTo(SeparationOfDuties.conflict(other, Set.of(one)).isPresent());
    }

    @Test
    void findsTheConflictAmongEverythingDoneBefore() {
        Set<Duty> before = EnumSet.of(Duty.REGISTRAR, Duty.MONITOR, Duty.VERIFIER);
        assertThat(SeparationOfDuties.conflict(Duty.MENTOR_COORDINATOR, before)).isEmpty();
        assertThat(SeparationOfDuties.conflict(Duty.MENTOR_COORDINATOR, EnumSet.of(Duty.MONITOR, Duty.REPORT_REVIEWER)))
                .contains(Duty.REPORT_REVIEWER);
    }

    static Stream<Arguments> pairs() {
        return Stream.of(Duty.values()).flatMap(one -> Stream.of(Duty.values()).map(other -> Arguments.of(one, other)));
    }
}
