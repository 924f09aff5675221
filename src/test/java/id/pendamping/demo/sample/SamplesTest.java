package id.pendamping.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.group.BudgetLine.Category;
import id.pendamping.group.Registration;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final List<String> REGENCIES = List.of("1171", "3216", "3509", "5103", "7371", "9171");

    @Test
    void sameSeedSameGroups() {
        List<Registration> groups = Samples.groups(7, 2023, 3, REGENCIES, 30);
        assertThat(Samples.groups(7, 2023, 3, REGENCIES, 30)).isEqualTo(groups);
        assertThat(Samples.groups(8, 2023, 3, REGENCIES, 30)).isNotEqualTo(groups);
    }

    @Test
    void budgetsFitToTheRupiah() {
        for (long seed = 0; seed < 40; seed++) {
            for (Registration group : Samples.groups(seed, 2023, 3, REGENCIES, 24)) {
                long tools = total(group, Category.ALAT);
                assertThat(tools + total(group, Category.BAHAN)).isEqualTo(20_000_000);
                assertThat(tools).isBetween(11_000_000L, 13_000_000L);
                assertThat(group.lines()).hasSizeLessThanOrEqualTo(8).allMatch(line -> price(line) > 0);
            }
        }
    }

    @Test
    void nobodyComesTwice() {
        Set<Object> seen = new HashSet<>();
        for (Registration group : Samples.groups(1, 2023, 3, REGENCIES, 600)) {
            assertThat(seen.add(group.name() + group.village())).isTrue();
            assertThat(seen.add(group.account().number())).isTrue();
            for (Registration.Person person : group.members()) {
                assertThat(seen.add(person.nik())).isTrue();
                assertThat(seen.add(person.phone())).isTrue();
                assertThat(seen.add(person.email())).isTrue();
            }
        }
    }

    @Test
    void spreadsGroupsOverTheRegencies() {
        List<Registration> groups = Samples.groups(1, 2023, 3, REGENCIES, 2_767);
        for (String regency : REGENCIES) {
            assertThat(groups.stream()
                            .filter(group -> regency.equals(group.regency()))
                            .count())
                    .isBetween(461L, 462L);
        }
    }

    @Test
    void faultsTakeTurns() {
        FaultyGroups sample = FaultyGroups.of(Samples.groups(1, 2023, 3, REGENCIES, 320), 10);
        assertThat(sample.faults()).hasSize(Fault.values().length).allSatisfy((fault, count) -> assertThat(count)
                .isEqualTo(2));
        assertThat(sample.groups()).hasSize(320);
    }

    private static long total(Registration group, Category category) {
        return group.lines().stream()
                .filter(line -> line.category() == category)
                .mapToLong(line -> price(line) * quantity(line).longValueExact())
                .sum();
    }

    private static long price(Registration.Line line) {
        return line.unitPrice() == null ? 0 : line.unitPrice().amount();
    }

    private static BigDecimal quantity(Registration.Line line) {
        return line.quantity() == null ? BigDecimal.ZERO : line.quantity();
    }
}
