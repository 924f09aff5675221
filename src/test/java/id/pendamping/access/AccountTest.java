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
    }

    @Test
    void actsInItsOwnNameUnderADuty() {
        assertThat(account().as(Duty.VERIFIER)).isEqualTo(new Actor("a-1", Duty.VERIFIER));
        assertThat(account().holds(Duty.VERIFIER)).isTrue();
        assertThat(account().holds(Duty.AUDITOR)).isFalse();
    }

    private static Account account(String... regions) {
        return new Account("a-1", "laila", "Laila Contoh", Set.of(Duty.VERIFIER), Set.of(regions));
    }
}
