package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.shared.Rupiah;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the cases of a phase went through a model together, as far as a person may know of them. */
public interface PhaseWalks {

    /** Which cases; the region has two digits for a province, four for a regency or city, and null for all. */
    record Cut(int year, int phase, @Nullable String region) {}

    /**
     * All visits of one node.
     *
     * @param waiting cases that are there now
     * @param rupiah what these have yet to account for; before they were paid, what they asked for
     * @param mean of all visits, those that go on counted until now
     * @param longest that 95 of 100 visits stay within
     */
    record Visits(String node, long times, long cases, long waiting, Rupiah rupiah, Duration mean, Duration longest) {

        /** How often a case came here again. */
        public long returns() {
            return times - cases;
        }
    }

    /** The steps of people from the beginning of the model to its end, and the cases that went this way. */
    record Variant(String key, List<String> steps, long cases, Rupiah rupiah, Duration mean) {}

    /** The most frequent ways, of so many different ones. */
    record Variants(List<Variant> most, long all) {}

    /** Which cases of a node. */
    enum Only {
        PASSED,
        WAITING,
        RETURNED
    }

    /** A case; {@code rupiah} as in the figure that leads to it. */
    record CaseRow(String number, String regency, Rupiah rupiah, long times, Duration spent) {}

    /** One page of cases, with the sum of all. */
    record Cases(List<CaseRow> rows, Rupiah rupiah, int number, int size, int total) {

        public int pages() {
            return Math.max(1, (total + size - 1) / size);
        }
    }

    List<Visits> visits(Account account, Cut cut, String process);

    Variants variants(Account account, Cut cut, String process, int most);

    /** The cases of a node, longest there first. */
    Cases at(Account account, Cut cut, String process, String node, Only only, int number, int size);

    /** The cases of a variant, longest under way first. */
    Cases along(Account account, Cut cut, String process, String variant, int number, int size);
}
