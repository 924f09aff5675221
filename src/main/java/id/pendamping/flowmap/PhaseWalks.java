package id.pendamping.flowmap;

import id.pendamping.listing.RegionScope;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many cases together went through the models. */
public interface PhaseWalks {

    /**
     * Which cases are meant.
     *
     * @param ordinal one phase of the year; null for all
     * @param region code of a province or regency; null for all
     * @param readable the regions that the reader may see
     */
    record Scope(
            int year, @Nullable Integer ordinal, @Nullable String region, RegionScope readable) {}

    /**
     * One node over all these cases.
     *
     * @param cases how many reached it
     * @param visits how often it was entered
     * @param mean mean time of the visits that have ended
     * @param p95 95 of 100 of these were not longer
     * @param waiting how many cases are there now
     * @param rupiah what these have outstanding, or asked for while nothing is paid
     */
    record Node(
            String process,
            String node,
            int cases,
            int visits,
            Duration mean,
            Duration p95,
            int waiting,
            Rupiah rupiah) {

        /** How often it was entered again. */
        public int again() {
            return visits - cases;
        }
    }

    /**
     * A way that cases took, by the steps that people did.
     *
     * @param key names the way in links
     * @param steps in the order in which they began
     * @param mean from the first step to the end of the last, or to now
     */
    record Way(String key, List<String> steps, int cases, Rupiah rupiah, Duration mean) {}

    /** What leads to a list of cases. */
    enum Which {
        REACHED,
        WAITING,
        AGAIN
    }

    List<Node> nodes(Scope scope);

    /** The ways most cases took, most first. */
    List<Way> ways(Scope scope, int most);

    /** The cases behind a figure of a node. */
    List<CaseId> casesAt(Scope scope, String process, String node, Which which, int most);

    /** The cases that took a way. */
    List<CaseId> casesOn(Scope scope, String way, int most);
}
