package id.pendamping.dossier;

import id.pendamping.dossier.Lists.Found;
import id.pendamping.dossier.Lists.Row;
import id.pendamping.journal.Recorded;
import id.pendamping.programme.Regions;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members, plan and report lines as they stood. A fact keeps a digest of each row that it wrote; the words are in the tables,
 * and are told where they are those of then.
 */
@Component
class ListsThen {

    private record Seat(
            int position,
            String name,
            String role,
            @Nullable LocalDate left,
            String digest,
            String bare) {}

    private record Line(String id, int place, String words, long amount, String digest) {}

    private final JdbcClient jdbc;
    private final Regions regions;

    ListsThen(JdbcClient jdbc, Regions regions) {
        this.jdbc = jdbc;
        this.regions = regions;
    }

    /** After the entries that are told, out of all there are. */
    Lists of(CaseId caseId, List<Recorded> told, List<Recorded> all) {
        ListFold then = ListFold.after(told);
        return new Lists(
                members(caseId, then, ListFold.after(all), told),
                plan(caseId, then),
                then.version(),
                then.version() == 0 ? List.of() : lines(report(caseId, then.version()), then.report(), Map.of()));
    }

    private List<Row> members(CaseId caseId, ListFold then, ListFold whole, List<Recorded> told) {
        Map<Integer, List<Seat>> seats = seats(caseId).stream()
                .collect(Collectors.groupingBy(Seat::position, LinkedHashMap::new, Collectors.toList()));
        LocalDate corrected = lastCorrection(told);
        List<Row> rows = new ArrayList<>();
        if (then.members().isEmpty()) {
            seats.forEach((position, seat) -> {
                LocalDate left = seat.get(0).left();
                if (left == null || corrected == null || left.isAfter(corrected)) {
                    rows.add(new Row(position, Found.UNTOLD, seat.get(0).name(), null, null));
                }
            });
            return rows;
        }
        then.members().forEach((position, digest) -> {
            List<Seat> seat = seats.getOrDefault(position, List.of());
            boolean mended = !whole.left().contains(position) && hasLeft(seat, corrected);
            if (!mended && !then.left().contains(position)) {
                rows.add(seat.stream()
                        .filter(one -> one.digest().equals(digest) || one.bare().equals(digest))
                        .findFirst()
                        .map(one -> new Row(position, Found.SAME, one.name(), one.role(), null))
                        .orElseGet(() -> Row.other(position)));
            }
        });
        return rows;
    }

    /** A correction of the registration does not say who leaves by it; the day is in the table. */
    private static boolean hasLeft(List<Seat> seat, @Nullable LocalDate corrected) {
        LocalDate left = seat.isEmpty() ? null : seat.get(0).left();
        return left != null && corrected != null && !left.isAfter(corrected);
    }

    private @Nullable LocalDate lastCorrection(List<Recorded> told) {
        LocalDate day = null;
        String regency = String.valueOf(told.get(0).data().get("regency"));
        for (Recorded entry : told) {
            if (entry.type().equals("registration-corrected")) {
                day = regions.dayIn(regency, entry.occurredAt());
            }
        }
        return day;
    }

    private List<Row> plan(CaseId caseId, ListFold then) {
        List<Line> now =
                jdbc.sql("""
                        select id::text as id, position as place, amount, digest,
                               description || ', ' || trim_scale(quantity) || ' ' || unit as words
                          from group_plan_row where case_id = :case order by position""").param("case", caseId.value()).query(Line.class).list();
        List<Row> rows = new ArrayList<>(lines(now, then.plan(), then.approved()));
        if (then.plan() != null) {
            now.stream()
                    .filter(line ->
                            line.place() > rows.size() && then.approved().containsKey(line.id()))
                    .toList()
                    .forEach(line -> rows.add(row(line, Found.SAME, then.approved())));
        }
        return rows;
    }

    private static List<Row> lines(List<Line> now, @Nullable List<String> digests, Map<String, Long> approved) {
        if (digests == null) {
            return now.stream().map(line -> row(line, Found.UNTOLD, approved)).toList();
        }
        Map<Integer, Line> places = now.stream().collect(Collectors.toMap(Line::place, Function.identity()));
        List<Row> rows = new ArrayList<>();
        for (int place = 1; place <= digests.size(); place++) {
            Line line = places.get(place);
            rows.add(
                    line != null && line.digest().equals(digests.get(place - 1))
                            ? row(line, Found.SAME, approved)
                            : Row.other(place));
        }
        return rows;
    }

    private static Row row(Line line, Found found, Map<String, Long> approved) {
        return new Row(
                line.place(), found, line.words(), null, Rupiah.of(approved.getOrDefault(line.id(), line.amount())));
    }

    private List<Seat> seats(CaseId caseId) {
        return jdbc.sql("""
                        select position, name, role, left_on as left, digest, unnumbered as bare
                          from group_member_row where case_id = :case order by position""").param("case", caseId.value()).query(Seat.class).list();
    }

    private List<Line> report(CaseId caseId, int version) {
        return jdbc.sql("""
                        select '' as id, number as place, amount, digest,
                               item || ', ' || trim_scale(quantity) || ' ' || unit || ' · ' || vendor as words
                          from accountability_line_row where case_id = :case and version = :version order by number""")
                .param("case", caseId.value())
                .param("version", version)
                .query(Line.class)
                .list();
    }
}
