package id.pendamping.access;

import id.pendamping.access.NavigationEntry.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;

/** The links in the frame of a page, as its reader has them. */
@Component
public class Navigation {

    /** Most links that stand beside each other on a screen of 1280 pixels. */
    private static final int WIDEST = 7;

    private final List<NavigationEntry> entries;

    Navigation(List<NavigationEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /**
     * One link.
     *
     * @param current {@code page} on the page itself, {@code true} on one that belongs to it
     * @param count 0 where nothing waits or nothing is counted
     */
    public record Link(String text, String path, @Nullable String current, int count) {}

    /** The links on top: those that are always seen, and those in the menu behind them. */
    public record Bar(List<Link> shown, List<Link> more) {

        public boolean isCurrentInMenu() {
            return more.stream().anyMatch(link -> link.current() != null);
        }
    }

    public Bar bar(Account account, String path) {
        List<Link> links = links(Place.BAR, account, path);
        int shown = links.size() <= WIDEST ? links.size() : WIDEST - 1;
        return new Bar(links.subList(0, shown), links.subList(shown, links.size()));
    }

    public List<Link> links(Place place, Account account, String path) {
        List<NavigationEntry> mine = entries.stream()
                .filter(entry -> entry.place() == place && entry.may().test(account))
                .toList();
        NavigationEntry here = here(mine, path);
        return mine.stream()
                .map(entry -> link(entry, account, entry.equals(here) ? current(entry, path) : null))
                .toList();
    }

    private static Link link(NavigationEntry entry, Account account, @Nullable String current) {
        int count = entry.count() == null ? 0 : entry.count().applyAsInt(account);
        return new Link(entry.text(), entry.path(), current, count);
    }

    /** The page itself, or what says that the page belongs to it, or what the page lies below. */
    private static @Nullable NavigationEntry here(List<NavigationEntry> entries, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        Stream<Optional<NavigationEntry>> found = Stream.of(
                entries.stream().filter(entry -> entry.path().equals(path)).findFirst(),
                entries.stream()
                        .filter(entry -> entry.around().stream().anyMatch(pattern -> pattern.matches(parsed)))
                        .findFirst(),
                entries.stream()
                        .filter(entry -> path.startsWith(entry.path() + '/'))
                        .findFirst());
        return found.flatMap(Optional::stream).findFirst().orElse(null);
    }

    private static String current(NavigationEntry entry, String path) {
        return entry.path().equals(path) ? "page" : "true";
    }
}
