package id.pendamping.worklist.web;

import id.pendamping.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The work list's filter as it stands in the address; what it does not know is no filter. */
record WorkListQuery(
        WorkList.@Nullable View view,
        @Nullable String step,
        @Nullable String regency,
        @Nullable Integer phase,
        @Nullable String q) {

    WorkList.Filter filter() {
        return WorkList.Filter.of(view, step, regency, phase, q);
    }

    public boolean isNarrowed() {
        WorkList.Filter filter = filter();
        return filter.step() != null || filter.regency() != null || phase != null || filter.words() != null;
    }

    /** The list with this filter. */
    String address() {
        WorkList.Filter filter = filter();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/tasks").queryParam("view", filter.view());
        if (filter.step() != null) {
            address.queryParam("step", filter.step());
        }
        if (filter.regency() != null) {
            address.queryParam("regency", filter.regency());
        }
        if (phase != null) {
            address.queryParam("phase", phase);
        }
        if (filter.words() != null) {
            address.queryParam("q", filter.words());
        }
        return address.build().encode().toUriString();
    }
}
