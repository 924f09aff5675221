package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionScopeTest {

    @Test
    void coversRegenciesAndWholeProvinces() {
        RegionScope scope = RegionScope.of(Set.of("35", "3301"));
        assertThat(scope.covers("g.regency"))
                .isEqualTo("(left(g.regency, 2) = any(:regions) or g.regency = any(:regions))");
        assertThat(scope.covers("province", "regency"))
                .isEqualTo("(province = any(:regions) or regency = any(:regions))");
        assertThat(scope.parameters()).hasEntrySatisfying("regions", codes -> assertThat((String[]) codes)
                .containsExactly("3301", "35"));
    }

    @Test
    void touchesTheProvincesOfItsRegencies() {
        assertThat(RegionScope.of(Set.of("3509")).touches("35")).isTrue();
        assertThat(RegionScope.of(Set.of("35")).touches("35")).isTrue();
        assertThat(RegionScope.of(Set.of("3509")).touches("33")).isFalse();
        assertThat(RegionScope.of(Set.of()).touches("33")).isTrue();
    }

    @Test
    void asksForNothingWhereTheWholeCountryIsMeant() {
        RegionScope everywhere = RegionScope.of(Set.of());
        assertThat(everywhere.covers("g.regency")).isEqualTo("true");
        assertThat(everywhere.parameters()).isEmpty();
    }
}
