package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.pendamping.access.Navigation.Link;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private final Navigation navigation = new Navigation(List.of(
            entry(30, "/cases").exceptDuties(Duty.AUDITOR),
            entry(20, "/tasks")
                    .exceptDuties(Duty.AUDITOR)
                    .around("/cases/*/steps/**")
                    .counting(account -> 7),
            entry(20, "/search").forDuties(Duty.AUDITOR).around("/cases/**"),
            NavigationEntry.in(Place.FOOT, 10, "foot", "/events")));

    @Test
    void showsWhatTheDutyMaySeeInOrderWithWhatWaits() {
        assertThat(navigation.bar(holding(Duty.VERIFIER), "/").shown())
                .extracting(Link::path, Link::count)
                .containsExactly(tuple("/tasks", 7), tuple("/cases", 0));
        assertThat(paths(navigation.bar(holding(Duty.AUDITOR), "/").shown())).containsExactly("/search");
        assertThat(paths(navigation.links(Place.FOOT, holding(Duty.AUDITOR), "/")))
                .containsExactly("/events");
    }

    @Test
    void marksThePageItselfAndWhatAPageBelongsTo() {
        assertThat(current(Duty.VERIFIER, "/cases")).containsExactly("/cases page");
        assertThat(current(Duty.VERIFIER, "/cases/TKM-1")).containsExactly("/cases true");
        assertThat(current(Duty.VERIFIER, "/cases/TKM-1/steps/verify-field")).containsExactly("/tasks true");
        assertThat(current(Duty.AUDITOR, "/cases/TKM-1")).containsExactly("/search true");
        assertThat(current(Duty.VERIFIER, "/casesandmore")).isEmpty();
    }

    @Test
    void putsWhatDoesNotFitIntoTheMenu() {
        Navigation.Bar fits = many(7).bar(holding(Duty.VERIFIER), "/7");
        assertThat(fits.shown()).hasSize(7);
        assertThat(fits.more()).isEmpty();
        Navigation.Bar overfull = many(8).bar(holding(Duty.VERIFIER), "/7");
        assertThat(paths(overfull.more())).containsExactly("/7", "/8");
        assertThat(overfull.isCurrentInMenu()).isTrue();
        assertThat(many(8).bar(holding(Duty.VERIFIER), "/1").isCurrentInMenu()).isFalse();
    }

    private static Navigation many(int entries) {
        return new Navigation(IntStream.rangeClosed(1, entries)
                .mapToObj(number -> entry(number, "/" + number))
                .toList());
    }

    private static NavigationEntry entry(int order, String path) {
        return NavigationEntry.in(Place.BAR, order, "text", path);
    }

    private List<String> current(Duty duty, String path) {
        return navigation.bar(holding(duty), path).shown().stream()
                .filter(link -> link.current() != null)
                .map(link -> link.path() + ' ' + link.current())
                .toList();
    }

    private static List<String> paths(List<Link> links) {
        return links.stream().map(Link::path).toList();
    }

    private static Account holding(Duty duty) {
        return new Account("a-1", "laila", "Laila Contoh", Set.of(duty), Set.of());
    }
}
