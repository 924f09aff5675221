package id.pendamping.findings;

import org.jspecify.annotations.Nullable;

/** The filter of the list as it stands in the address; what it does not know is no filter. */
public record FindingQuery(
        @Nullable View view,
        Finding.@Nullable Severity severity,
        @Nullable String q) {

    /** Which findings, as tabs. */
    public enum View {
        OPEN,
        MINE,
        RESPONDED,
        SETTLED,
        ALL
    }

    public View shown() {
        return view == null ? View.OPEN : view;
    }

    public FindingStore.Filter filter() {
        Finding.Status status =
                switch (shown()) {
                    case RESPONDED -> Finding.Status.RESPONDED;
                    case SETTLED -> Finding.Status.SETTLED;
                    case OPEN, MINE, ALL -> null;
                };
        return new FindingStore.Filter(
                status,
                severity,
                q == null || q.isBlank() ? null : q.strip(),
                shown() == View.MINE,
                shown() == View.OPEN || shown() == View.MINE);
    }
}
