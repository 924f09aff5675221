package id.pendamping.access;

import id.pendamping.shared.Duty;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A link in the frame of the pages. A feature contributes its own as beans.
 *
 * @param text key of its name
 * @param order smaller ones come first, and are seen without opening a menu
 * @param may whose pages have it
 * @param around patterns of further pages that belong to it; those below its path do anyway
 * @param count how much waits there for the reader
 */
public record NavigationEntry(
        Place place,
        String text,
        String path,
        int order,
        Predicate<Account> may,
        List<PathPattern> around,
        @Nullable ToIntFunction<Account> count) {

    /** Where in the frame. */
    public enum Place {
        /** On top of the pages for a desk. */
        BAR,
        /** Below the pages for a desk. */
        FOOT,
        /** Below the pages for a phone. */
        PHONE
    }

    /** For everybody, without a number. */
    public static NavigationEntry in(Place place, int order, String text, String path) {
        return new NavigationEntry(place, text, path, order, account -> true, List.of(), null);
    }

    public NavigationEntry whereReader(Predicate<Account> holds) {
        return new NavigationEntry(place, text, path, order, holds, around, count);
    }

    public NavigationEntry forDuties(Duty... duties) {
        return whereReader(account -> Arrays.stream(duties).anyMatch(account::holds));
    }

    public NavigationEntry exceptDuties(Duty... duties) {
        return whereReader(account -> Arrays.stream(duties).noneMatch(account::holds));
    }

    public NavigationEntry around(String... patterns) {
        List<PathPattern> parsed = Arrays.stream(patterns)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return new NavigationEntry(place, text, path, order, may, parsed, count);
    }

    public NavigationEntry counting(ToIntFunction<Account> waiting) {
        return new NavigationEntry(place, text, path, order, may, around, waiting);
    }
}
