package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountTest {

    @Test
    void coversItsRegencyItsWholeProvinceOrTheWholeCountry() {
        assertThat(account("3509").covers("3509")).isTrue();
        assertThat(account("3509").covers("3510")).isFalse();
        assertThat(account("35").covers("3510")).isTrue();
        assertThat(account("35").covers("3301")).isFalse();
        assertThat(account().covers("9171")).isTrue();
        assertThat(account("35").covers("3"))
                .as("what somebody types for a region")
                .isFalse();
    }

    @Test
    void actsInItsOwnNameUnderADuty() {
        assertThat(account().as(Duty.VERIFIER)).isEqualTo(new Actor("a-1", Duty.VERIFIER));
        assertThat(account().holds(Duty.VERIFIER)).isTrue();
        assertThat(account().holds(Duty.AUDITOR)).isFalse();
    }

    @Test
    void isOnlyAMentorWithoutAnyOtherDuty() {
        assertThat(holding(Set.of(Duty.MENTOR)).isOnlyMentor()).isTrue();
        assertThat(holding(Set.of(Duty.MENTOR, Duty.VERIFIER)).isOnlyMentor()).isFalse();
        assertThat(account().isOnlyMentor()).isFalse();
    }

    private static Account account(String... regions) {
        return holding(Set.of(Duty.VERIFIER), regions);
    }

    private static Account holding(Set<Duty> duties, String... regions) {
        return new Account("a-1", "laila", "Laila Contoh", duties, Set.of(regions));
    }
}
