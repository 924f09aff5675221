package id.pendamping.figures.web;

import id.pendamping.figures.Age;
import id.pendamping.figures.FigureFilter;
import id.pendamping.figures.Only;
import id.pendamping.figures.State;
import org.jspecify.annotations.Nullable;

/** The narrowing as it stands in the address. */
record FiguresQuery(
        @Nullable Integer year,
        @Nullable Integer phase,
        @Nullable String region,
        @Nullable State state,
        @Nullable Only only,
        @Nullable Age age) {

    FigureFilter filter(@Nullable Integer otherwise) {
        return new FigureFilter(
                year == null ? otherwise : year,
                phase,
                region == null || region.isBlank() ? null : region,
                state,
                only == null ? Only.ALL : only,
                age);
    }
}
